package nl.kcc.kpi.figures;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counters.Mark;
import nl.kcc.kpi.counters.Tally;

/// What citizens themselves say of it.
///
/// @param reportedYes those that say it was resolved
/// @param reported those that say anything at all
/// @param fcrReported yes / (yes + no), 0 to 1; null when nobody said anything
/// @param responseRate (yes + no) / decided, 0 to 1: how many said anything at all; null when nothing is decided
record ReportedFigures(long reportedYes, long reportedNo, @JsonInclude(ALWAYS) Double fcrReported,
        @JsonInclude(ALWAYS) Double responseRate, long reported, @JsonInclude(ALWAYS) Double fcrReportedLow,
        @JsonInclude(ALWAYS) Double fcrReportedHigh) {

    static ReportedFigures of(Tally tally, long decided) {
        long yes = tally.of(Mark.REPORTED_YES);
        long no = tally.of(Mark.REPORTED_NO);
        Rate rate = Rate.of(yes, yes + no);
        return new ReportedFigures(yes, no, Rate.value(rate), Rate.share(yes + no, decided), yes + no, Rate.low(rate),
                Rate.high(rate));
    }
}
