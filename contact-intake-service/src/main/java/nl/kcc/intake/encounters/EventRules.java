package nl.kcc.intake.encounters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// What holds for every event of a call or a visit.
@ApplicationScoped
class EventRules {

    static final int MOST_EVENTS = 500;
    static final String TOO_MANY = "Stuur 1 tot " + MOST_EVENTS + " gebeurtenissen per keer.";
    static final String EMPTY = "Deze gebeurtenis is leeg.";
    static final String NO_MOMENT = "Geef het moment, zoals 2026-01-31T09:14:05+01:00.";
    /// Whatever a system makes up: visible characters of ASCII, without blanks.
    static final String NAME = "[!-~]{1,200}";
    static final String NOT_A_NAME = "Dit is geen nummer: gebruik 1 tot 200 tekens zonder spaties en zonder accenten.";

    /// Clocks differ.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Clock clock;

    EventRules(Clock clock) {
        this.clock = clock;
    }

    /// @throws Problem.InvalidInput that names each event whose moment cannot be
    <E> void requireMoments(List<E> events, Function<E, Instant> at) {
        Instant latest = clock.instant().plus(CLOCK_DIFFERENCE);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Instant moment = at.apply(events.get(i));
            if (moment.isAfter(latest)) {
                violations.add(new Violation("[" + i + "].at", "Dit tijdstip ligt in de toekomst."));
            } else if (moment.isBefore(EARLIEST)) {
                violations.add(new Violation("[" + i + "].at", "Dit tijdstip ligt te ver terug: niet vóór 2000."));
            }
        }
        if (!violations.isEmpty()) {
            throw new Problem.InvalidInput(violations);
        }
    }
}
