package nl.kcc.kpi.steering.actions;

import java.time.LocalDate;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.kpi.steering.norms.Scope;

/// What is done to meet a norm.
///
/// @param norm id of the norm it serves
/// @param municipality CBS code; null for all the norm is about, and likewise the channel, topic and department
/// @param endsOn the last day, or the one it is expected to be; null while unknown
/// @param communicatedOn when citizens and staff were told; null when they were not
public record ImprovementAction(UUID id, UUID norm, String municipality, Channel channel, String topic,
        String department, String title, String owner, LocalDate startedOn, LocalDate endsOn, ActionStatus status,
        String note, LocalDate communicatedOn) {

    public Scope scope() {
        return new Scope(municipality, channel, topic, department);
    }

    public boolean isCommunicated(LocalDate today) {
        return communicatedOn != null && !communicatedOn.isAfter(today);
    }
}
