package nl.kcc.kpi.figures.encounters;

import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.EncounterOutcome;
import nl.kcc.kpi.figures.encounters.EncounterCell.Kind;

/// What a citizen who calls or comes may expect, and whether calls and visits kept it. Those who gave up waited in vain; misdials
/// and what is still going on are left out, and so is an answer of which nobody knows how long it took.
public enum EncounterPromise {
    /// A call is answered in so many seconds.
    CALL_ANSWERED(Channel.PHONE, 1, 25, 0.80),
    /// No promise but a ceiling: callers who gave up.
    CALL_ABANDONED(Channel.PHONE, 1, 0, 0.07),
    /// A visitor without an appointment is served in so many minutes.
    VISIT_SERVED(Channel.COUNTER, 60, 15, 1.00),
    /// The same with an appointment.
    APPOINTMENT_SERVED(Channel.COUNTER, 60, 10, 1.00);

    private final Channel channel;
    private final int seconds;
    private final NormInForce example;

    EncounterPromise(Channel channel, int seconds, int threshold, double share) {
        this.channel = channel;
        this.seconds = seconds;
        this.example = new NormInForce(this, null, null, null, threshold, share);
    }

    public Channel channel() {
        return channel;
    }

    /// In one unit of the threshold.
    public int seconds() {
        return seconds;
    }

    /// By what is judged on days for which nobody set a norm: the example that the product comes with.
    NormInForce example() {
        return example;
    }

    /// Whether it was kept or broken.
    public boolean isDecided(EncounterCell cell) {
        return cell.kind() == Kind.WAITED && cell.channel() == channel && isFor(cell) && switch (cell.countedAs()) {
            case ANSWERED -> this == CALL_ABANDONED || cell.value() >= 0;
            case ABANDONED -> true;
            case OPEN, MISDIAL -> false;
        };
    }

    /// Of what is decided; of a ceiling, what counts towards it.
    ///
    /// @param threshold of the norm, in its unit
    public boolean isKept(EncounterCell cell, int threshold) {
        return isDecided(cell) && (this == CALL_ABANDONED ? cell.countedAs() == EncounterOutcome.ABANDONED
                : cell.countedAs() == EncounterOutcome.ANSWERED && cell.value() <= threshold);
    }

    private boolean isFor(EncounterCell cell) {
        return switch (this) {
            case CALL_ANSWERED, CALL_ABANDONED -> true;
            case VISIT_SERVED -> !cell.booked();
            case APPOINTMENT_SERVED -> cell.booked();
        };
    }
}
