package nl.kcc.kpi.reports.encounters;

import java.time.Duration;

import nl.kcc.kpi.reports.encounters.EncountersView.InTimeFigures;

/// How long a citizen may wait, as the product's own examples of norms have it.
enum WaitingNorm {
    /// Four of five calls are answered within 25 seconds.
    PHONE(Duration.ofSeconds(25), null, 0.80),
    /// Each visitor is served within a quarter of an hour, and with an appointment within ten minutes.
    COUNTER(Duration.ofMinutes(15), Duration.ofMinutes(10), 1.00);

    private final Duration longest;
    private final Duration withAppointment;
    private final double target;

    WaitingNorm(Duration longest, Duration withAppointment, double target) {
        this.longest = longest;
        this.withAppointment = withAppointment;
        this.target = target;
    }

    /// Tells in SQL whether a row of `encounter_fact` kept it; null for one whose wait is unknown.
    String condition() {
        return withAppointment == null ? "waited_ms <= %d".formatted(longest.toMillis())
                : "waited_ms <= case when appointment then %d else %d end".formatted(withAppointment.toMillis(),
                        longest.toMillis());
    }

    InTimeFigures figures(long count, long of) {
        return InTimeFigures.of(longest, withAppointment, count, of, target);
    }
}
