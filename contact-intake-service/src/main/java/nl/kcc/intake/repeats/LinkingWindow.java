package nl.kcc.intake.repeats;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import nl.kcc.events.ContactState.Chain;

/// How long after a contact the same question still counts as its repeat.
@Startup
@ApplicationScoped
class LinkingWindow {

    private static final Duration SHORTEST = Duration.ofDays(1);

    private final Duration length;

    LinkingWindow(RepeatsConfig config) {
        length = parsed(config.linkingWindow())
                .filter(window -> window.compareTo(SHORTEST) >= 0 && window.compareTo(Chain.LONGEST_WINDOW) <= 0)
                .orElseThrow(() -> new ConfigurationException(
                        "Set kcc.repeats.linking-window to 1 to 30 days, such as 7d."));
    }

    Duration length() {
        return length;
    }

    private static Optional<Duration> parsed(String setting) {
        try {
            return Optional.of(DurationConverter.parseDuration(setting));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
