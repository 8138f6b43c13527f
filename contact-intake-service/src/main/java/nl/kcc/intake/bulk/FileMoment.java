package nl.kcc.intake.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment as people write it in a table: `20-11-2026 9:14`, `20/11/2026 09.14 uur`, or as ISO 8601 has it. Without an offset it
/// is what a clock on a Dutch wall shows.
final class FileMoment {

    private static final ZoneId WALL = ZoneId.of("Europe/Amsterdam");
    private static final String CLOCK = "(?:[T ,]+(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?"
            + "(?: ?uur)?)? ?(?<offset>Z|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern DUTCH = Pattern
            .compile("(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})" + CLOCK, Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})" + CLOCK,
            Pattern.CASE_INSENSITIVE);

    private FileMoment() {
    }

    /// @throws RowRefused when it is no moment, or two
    static Instant read(String text) {
        Matcher moment = List.of(DUTCH, ISO).stream().map(pattern -> pattern.matcher(text)).filter(Matcher::matches).findFirst()
                .orElseThrow(() -> refused("Dit is geen datum met tijd. Schrijf bijvoorbeeld 20-11-2026 09:14."));
        if (moment.group("hour") == null) {
            throw refused("De tijd ontbreekt. Schrijf bijvoorbeeld 20-11-2026 09:14.");
        }
        try {
            var wall = LocalDateTime.of(number(moment, "year"), number(moment, "month"), number(moment, "day"),
                    number(moment, "hour"), number(moment, "minute"), number(moment, "second"), nanos(moment.group("part")));
            return moment.group("offset") == null ? onTheWall(wall)
                    : wall.toInstant(ZoneOffset.of(moment.group("offset").toUpperCase(Locale.ROOT)));
        } catch (DateTimeException _) {
            throw refused("Deze datum of tijd bestaat niet.");
        }
    }

    private static Instant onTheWall(LocalDateTime wall) {
        List<ZoneOffset> offsets = WALL.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            throw refused("Dit uur bestond die nacht niet: de klok ging een uur vooruit.");
        }
        if (offsets.size() > 1) {
            throw refused("Dit uur was er die nacht twee keer. Zet +02:00 achter de tijd voor de eerste keer, +01:00 voor de"
                    + " tweede.");
        }
        return wall.toInstant(offsets.getFirst());
    }

    private static int number(Matcher moment, String part) {
        return moment.group(part) == null ? 0 : Integer.parseInt(moment.group(part));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static RowRefused refused(String complaint) {
        return new RowRefused(ImportField.OCCURRED_AT, complaint);
    }
}
