package nl.kcc.kpi.reports.handovers;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The answer of `GET /v1/kpi/handovers`.
///
/// @param departments by code; `none` where routing has not told who holds it
record HandoversView(String definition, LocalDate from, LocalDate to, Instant asOf, HandoverNumbers total,
        List<DepartmentHandovers> departments) {

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
    /// @param promises what was promised, and what came of it
    record HandoverNumbers(long handovers, long completed, long open, long overdue, long completedInTime, long completedLate,
            @JsonInclude(ALWAYS) Double withinTerm, @JsonInclude(ALWAYS) Double meanHours,
            @JsonInclude(ALWAYS) Double medianHours, @JsonInclude(ALWAYS) Double p90Hours, long hops, long transferred,
            long moreThan2Transfers, long pingPong, PromiseNumbers promises) {
    }

    /// What was promised of a set of hand-overs, and what came of it. A second promise repairs no first one.
    ///
    /// @param kept completed by the due moment
    /// @param broken completed later, or open and its due moment has passed
    /// @param decided kept and broken
    /// @param value kept / decided with its Wilson interval at 95 %, 0 to 1; null without any, like the next two
    /// @param again of how many the citizen was promised a later moment before the first one passed
    /// @param againKept answered by that moment
    /// @param againBroken answered later, or not answered and that moment has passed
    record PromiseNumbers(long kept, long broken, long decided, @JsonInclude(ALWAYS) Double value,
            @JsonInclude(ALWAYS) Double low, @JsonInclude(ALWAYS) Double high, long again, long againKept, long againBroken) {
    }

    /// The hand-overs of one department.
    ///
    /// @param key the department that holds them now, or held them last
    record DepartmentHandovers(String key, @JsonUnwrapped HandoverNumbers numbers) {
    }
}
