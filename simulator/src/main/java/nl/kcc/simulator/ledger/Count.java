package nl.kcc.simulator.ledger;

import java.util.function.Predicate;

/// A figure of `GET /v1/kpi` that counts contacts.
public enum Count implements Countable {
    REGISTERED("registered", _ -> true),
    EXCLUDED("excluded", is(Standing.EXCLUDED)),
    FOLLOW_UP("followUp", is(Standing.FOLLOW_UP)),
    CHASER("chasers", Entry::isChaser),
    FIRST("first", entry -> entry.standing().isFirst()),
    OPEN("open", is(Standing.OPEN)),
    DECIDED("decided", entry -> entry.standing().isDecided()),
    SETTLED("settled", is(Standing.SETTLED)),
    REFERRED("referred", Entry::isReferred),
    WARM_SETTLED("warmSettled", is(Standing.WARM_SETTLED)),
    HANDED_OVER("handedOver", is(Standing.HANDED_OVER)),
    CITIZEN_RETURNS("citizenReturns", is(Standing.CITIZEN_RETURNS)),
    OVERDUE("overdue", is(Standing.OVERDUE)),
    REOPENED("reopened", is(Standing.REOPENED)),
    LOST("lost", entry -> entry.standing().isLost()),
    NET_SETTLED("netSettled", entry -> entry.isNet() && entry.standing() == Standing.SETTLED),
    NET_DECIDED("netDecided", Entry::isNet),
    CONTRADICTED_7("contradicted7", entry -> entry.isContradictedWithin(7)),
    CONTRADICTED_14("contradicted14", entry -> entry.isContradictedWithin(14)),
    CONTRADICTED_30("contradicted30", entry -> entry.isContradictedWithin(30)),
    UNCHECKED("unchecked", Entry::isUnchecked),
    POSSIBLE_REPEAT("possibleRepeats", Entry::isPossibleRepeat),
    REPORTED("reported", entry -> entry.isReported(true) || entry.isReported(false)),
    REPORTED_YES("reportedYes", entry -> entry.isReported(true)),
    REPORTED_NO("reportedNo", entry -> entry.isReported(false));

    private final String figure;
    private final Predicate<Entry> counts;

    Count(String figure, Predicate<Entry> counts) {
        this.figure = figure;
        this.counts = counts;
    }

    /// Name of the figure; the constant's own name is the `state` of the list behind it.
    public String figure() {
        return figure;
    }

    @Override
    public boolean counts(Entry entry) {
        return counts.test(entry);
    }

    private static Predicate<Entry> is(Standing standing) {
        return entry -> entry.standing() == standing;
    }
}
