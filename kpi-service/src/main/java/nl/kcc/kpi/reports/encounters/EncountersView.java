package nl.kcc.kpi.reports.encounters;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.Verdict;

/// The answer of `GET /v1/kpi/encounters`.
record EncountersView(String definition, LocalDate from, LocalDate to, Instant asOf, CallFigures calls, VisitFigures visits) {

    /// Telephone calls. All that were offered are answered, abandoned, misdials or open.
    ///
    /// @param abandoned ended unanswered after five seconds or more
    /// @param misdials ended unanswered before that
    /// @param open not over yet, or nobody told of the end
    /// @param unmeasured answered, and nobody told when the telephone began to ring
    /// @param registered answered calls of which there is a contact
    /// @param registeredShare registered / answered, 0 to 1; null without answered calls
    /// @param lastAt when the last of them began; left out when nothing was told of the period
    record CallFigures(long offered, long answered, long abandoned, long misdials, long open, long unmeasured,
            InTimeFigures answeredWithin, long registered, @JsonInclude(ALWAYS) Double registeredShare, Instant lastAt) {
    }

    /// Visits to a counter. All that were offered were served, were abandoned or are open.
    ///
    /// @param offered visitors who took a ticket
    /// @param abandoned left, or never came to the counter
    /// @param unmeasured served, and nobody told when the ticket was taken
    record VisitFigures(long offered, long served, long abandoned, long open, long unmeasured, InTimeFigures servedWithin,
            long registered, @JsonInclude(ALWAYS) Double registeredShare, Instant lastAt) {
    }

    /// How many had their first human answer in time.
    ///
    /// @param seconds the longest wait that is in time
    /// @param secondsWithAppointment the same for visitors with an appointment; left out for calls
    /// @param of all whose wait is known, those who gave up among them, misdials not
    /// @param share count / of with its 95 % Wilson interval, 0 to 1; null when there are none
    /// @param target the share to reach
    record InTimeFigures(long seconds, Long secondsWithAppointment, long count, long of, @JsonInclude(ALWAYS) Double share,
            @JsonInclude(ALWAYS) Double low, @JsonInclude(ALWAYS) Double high, double target, Verdict verdict) {

        static InTimeFigures of(Duration longest, Duration withAppointment, long count, long of, double target) {
            Rate rate = Rate.of(count, of);
            return new InTimeFigures(longest.toSeconds(), withAppointment == null ? null : withAppointment.toSeconds(), count,
                    of, Rate.value(rate), Rate.low(rate), Rate.high(rate), target, Verdict.of(of, rate, target));
        }
    }
}
