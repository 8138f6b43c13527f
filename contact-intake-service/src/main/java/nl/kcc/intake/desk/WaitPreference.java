package nl.kcc.intake.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Prefer: wait=N` (RFC 7240, section 4.3): how long the client is willing to wait for the decision. A preference
/// that makes no sense is passed over, as the RFC wants; ten seconds is the most that is granted.
///
/// @param seconds 0 to 10
record WaitPreference(int seconds) {

    private static final int LONGEST = 10;
    private static final Pattern WAIT = Pattern.compile("(?i)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?");

    /// The first one counts.
    static Optional<WaitPreference> of(List<String> preferHeaders) {
        return preferHeaders.stream()
                .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(wait -> new WaitPreference(Math.min(Integer.parseInt(wait.group(1)), LONGEST)))
                .findFirst();
    }

    Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    /// For the header `Preference-Applied`.
    String applied() {
        return "wait=" + seconds;
    }
}
