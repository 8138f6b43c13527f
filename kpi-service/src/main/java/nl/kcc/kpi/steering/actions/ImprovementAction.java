package nl.kcc.kpi.steering.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.kpi.steering.norms.Metric;
import nl.kcc.kpi.steering.norms.Norm;
import nl.kcc.kpi.steering.norms.Scope;

/// What is done to meet a norm.
///
/// @param norm id of the norm it serves
/// @param municipality CBS code; null for all the norm is about, and likewise the channel, topic and department
/// @param reason why the questions were lost that it is about; null for all of them
/// @param endsOn the last day, or the one it is expected to be; null while unknown
/// @param communicatedOn when citizens and staff were told; null when they were not
/// @param withdrawal null unless it was withdrawn
public record ImprovementAction(UUID id, UUID norm, String municipality, Channel channel, String topic,
        String department, String reason, String title, String owner, LocalDate startedOn, LocalDate endsOn,
        ActionStatus status, String note, LocalDate communicatedOn, Withdrawal withdrawal) {

    /// @param by who did it, by the name to sign in with
    public record Withdrawal(Instant at, String by, String reason) {
    }

    public Scope scope() {
        return new Scope(municipality, channel, topic, department, reason);
    }

    public boolean isCommunicated(LocalDate today) {
        return communicatedOn != null && !communicatedOn.isAfter(today);
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /// Whether it is about questions that only lost ones can be known to be among: of those there is no share that was settled.
    boolean isAboutLosses(Norm served) {
        return served.metric() == Metric.FCR && (reason != null || department != null);
    }
}
