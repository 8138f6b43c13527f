package nl.kcc.kpi.reports.handovers;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What becomes of a set of hand-overs.
///
/// @param handovers all of them: completed and open
/// @param overdue open, and their term has passed
/// @param completedInTime completed by their due moment, as the norm of hand-overs counts them
/// @param completedLate the other completed ones
/// @param withinTerm completedInTime / (completedInTime + completedLate + overdue), 0 to 1: of those of which it is
///        certain; null without any
/// @param meanHours from handed over to completed, in hours of the clock, of the completed ones; null without any, like
///        the next two
/// @param medianHours half of them took no longer (interpolated)
/// @param p90Hours nine out of ten took no longer (interpolated)
/// @param hops how often they changed department, together
/// @param transferred those that changed department at all
/// @param moreThan2Transfers those that went from hand to hand more than twice, the hand-over itself being the first time
/// @param pingPong those that came back to a department that had sent them on
record Numbers(long handovers, long completed, long open, long overdue, long completedInTime, long completedLate,
        @JsonInclude(ALWAYS) Double withinTerm, @JsonInclude(ALWAYS) Double meanHours,
        @JsonInclude(ALWAYS) Double medianHours, @JsonInclude(ALWAYS) Double p90Hours, long hops, long transferred,
        long moreThan2Transfers, long pingPong) {
}
