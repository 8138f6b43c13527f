package nl.kcc.kpi.figures;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.facts.Mark;
import nl.kcc.kpi.facts.Tally;

/// What citizens themselves say of it.
///
/// @param reportedYes those that say it was resolved
/// @param fcrReported yes / (yes + no), 0 to 1; null when nobody said anything
/// @param responseRate (yes + no) / decided, 0 to 1: how many said anything at all; null when nothing is decided
record Reported(long reportedYes, long reportedNo, @JsonInclude(ALWAYS) Double fcrReported,
        @JsonInclude(ALWAYS) Double responseRate) {

    static Reported of(Tally tally, long decided) {
        long yes = tally.of(Mark.REPORTED_YES);
        long no = tally.of(Mark.REPORTED_NO);
        return new Reported(yes, no, Rate.share(yes, yes + no), Rate.share(yes + no, decided));
    }
}
