package nl.kcc.intake.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Problem;

/// Where a page of a walk ended, and in which order the walk goes on. What contacts are due by changes meanwhile; the walk
/// keeps to the order that its first page saw.
///
/// @param entry the last one of the page
/// @param snapshot which transactions the first page saw, as PostgreSQL writes a `pg_snapshot`
public record WalkPosition(ListPosition entry, String snapshot) {

    private static final Pattern SNAPSHOT = Pattern.compile("(\\d{1,18}):(\\d{1,18}):((?:\\d{1,18}(?:,\\d{1,18}){0,2000})?)");
    private static final Pattern WRITTEN = Pattern.compile("([\\w-]{32})\\.([\\w-]{1,60000})");

    /// @param after what a client sent
    /// @throws Problem.InvalidInput when it is nothing that a `next` can be
    public static WalkPosition parse(String after) {
        Matcher written = WRITTEN.matcher(after);
        if (!written.matches()) {
            throw refused();
        }
        var position = new WalkPosition(ListPosition.parse(written.group(1)), snapshot(written.group(2)));
        if (!position.toString().equals(after)) {
            throw refused();
        }
        return position;
    }

    /// As a client gets it.
    @Override
    public String toString() {
        return entry + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(snapshot.getBytes(StandardCharsets.US_ASCII));
    }

    /// Checked as PostgreSQL would, which calls anything else an error of the query.
    private static String snapshot(String encoded) {
        String text = encoded.length() % 4 == 1 ? ""
                : new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
        Matcher parts = SNAPSHOT.matcher(text);
        if (!parts.matches()) {
            throw refused();
        }
        long first = Long.parseLong(parts.group(1));
        long next = Long.parseLong(parts.group(2));
        long[] running = Stream.of(parts.group(3).split(",")).filter(id -> !id.isEmpty()).mapToLong(Long::parseLong).toArray();
        boolean ordered = LongStream.of(running).allMatch(id -> id >= first && id < next)
                && LongStream.range(1, running.length).allMatch(i -> running[(int) i - 1] <= running[(int) i]);
        if (first == 0 || next < first || !ordered) {
            throw refused();
        }
        return text;
    }

    private static Problem refused() {
        return new Problem.InvalidInput("after",
                "De waarde van 'after' klopt niet. Neem daarvoor 'next' over van de bladzijde ervoor.");
    }
}
