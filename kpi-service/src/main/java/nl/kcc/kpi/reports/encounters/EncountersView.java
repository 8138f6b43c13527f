package nl.kcc.kpi.reports.encounters;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.figures.Verdict;

/// The answer of `GET /v1/kpi/encounters`.
///
/// @param gap left out when nothing is known to be missing
public record EncountersView(String definition, LocalDate from, LocalDate to, Instant asOf, CallFigures calls,
        VisitFigures visits,
        Gap gap) {

    /// Telephone calls. All that were offered are answered, abandoned, misdials or open.
    ///
    /// @param abandoned ended unanswered after five seconds or more
    /// @param misdials ended unanswered before that
    /// @param open not over yet, or nobody told of the end
    /// @param unmeasured answered, and nobody told when the telephone began to ring
    /// @param registered answered calls of which there is a contact
    /// @param registeredShare registered / answered, 0 to 1; null without answered calls
    /// @param handleTime null when nobody was helped
    /// @param lastAt when the last of them began; left out when nothing was told of the period
    public record CallFigures(long offered, long answered, long abandoned, long misdials, long open, long unmeasured,
            InTimeFigures answeredWithin, Abandonment abandonment, long registered,
            @JsonInclude(ALWAYS) Double registeredShare, @JsonInclude(ALWAYS) HandleTime handleTime, Instant lastAt) {
    }

    /// Visits to a counter. All that were offered were served, were abandoned or are open.
    ///
    /// @param offered visitors who took a ticket
    /// @param abandoned left, or never came to the counter
    /// @param unmeasured served, and nobody told when the ticket was taken
    public record VisitFigures(long offered, long served, long abandoned, long open, long unmeasured,
            InTimeFigures servedWithin,
            long registered, @JsonInclude(ALWAYS) Double registeredShare, @JsonInclude(ALWAYS) HandleTime handleTime,
            Instant lastAt) {
    }

    /// How many had their first human answer in time.
    ///
    /// @param seconds the longest wait that is in time, by the norm of the last day
    /// @param secondsWithAppointment the same for visitors with an appointment; left out for calls
    /// @param of all whose wait is known, those who gave up among them, misdials not
    /// @param share count / of with its 95 % Wilson interval, 0 to 1; null when there are none
    /// @param target the share to reach; of several norms what would be reached if each were just kept
    /// @param norms by which each part was judged; left out where one norm judges all
    public record InTimeFigures(int seconds, Integer secondsWithAppointment, long count, long of,
            @JsonInclude(ALWAYS) Double share,
            @JsonInclude(ALWAYS) Double low, @JsonInclude(ALWAYS) Double high, double target, Verdict verdict,
            List<JudgedPart> norms) {
    }

    /// Callers who gave up.
    ///
    /// @param of answered calls and those
    /// @param share count / of with its 95 % Wilson interval, 0 to 1; null when there are none
    /// @param limit the share to stay under
    /// @param norms by which each part was judged; left out where one norm judges all
    public record Abandonment(long count, long of, @JsonInclude(ALWAYS) Double share, @JsonInclude(ALWAYS) Double low,
            @JsonInclude(ALWAYS) Double high, double limit, Verdict verdict, List<JudgedPart> norms) {
    }

    /// What one norm judged.
    ///
    /// @param municipality left out for all that have no norm of their own
    /// @param appointment true for visitors with an appointment; left out for others
    /// @param seconds left out for a norm without a wait
    /// @param target the norm's share
    public record JudgedPart(String municipality, LocalDate from, LocalDate to, Boolean appointment, Integer seconds,
            double target,
            long count, long of) {
    }

    /// Calls and visits of which intake has told, and that are not counted here. GET /v1/kpi/manifests names the days.
    ///
    /// @param days how many days of a municipality
    /// @param missing how many at least; 0 when only newer versions are
    public record Gap(long days, long missing, LocalDate from, LocalDate to) {
    }
}
