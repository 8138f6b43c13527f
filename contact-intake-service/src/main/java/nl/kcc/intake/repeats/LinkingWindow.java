package nl.kcc.intake.repeats;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

/// How long after a contact the same question still counts as its repeat.
@Startup
@ApplicationScoped
class LinkingWindow {

    private static final Duration SHORTEST = Duration.ofDays(1);
    /// Longer than a pseudonym is kept after its last use, nobody is recognised anyway.
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Duration length;

    LinkingWindow(RepeatsConfig config) {
        length = config.linkingWindow();
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("Set kcc.repeats.linking-window to 1 to 30 days, such as 7d.");
        }
    }

    Duration length() {
        return length;
    }
}
