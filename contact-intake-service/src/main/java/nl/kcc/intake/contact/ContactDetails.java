package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.audit.HistoryView;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.repeats.RepeatView;
import nl.kcc.intake.routingview.BackOfficeView;
import nl.kcc.intake.routingview.Decision;
import nl.kcc.intake.routingview.DecisionView;

/// A contact, whole.
///
/// @param repeatOf left out when it repeats none, as far as is known
/// @param repeatedAt when the same was asked again
/// @param decision left out while routing has not decided
/// @param handover what the front office asked for
/// @param backOffice how the hand-over stands there
/// @param history oldest first
record ContactDetails(
        UUID id,
        @JsonInclude(JsonInclude.Include.ALWAYS) String topic,
        VisibleState state,
        RepeatView repeatOf,
        @Schema(description = "Wanneer dezelfde persoon dit opnieuw vroeg.") Instant repeatedAt,
        DecisionView decision,
        long version,
        UUID interactionId,
        String municipality,
        Channel channel,
        Instant occurredAt,
        Instant registeredAt,
        String summary,
        Outcome outcome,
        Instant answeredAt,
        RequestedHandover handover,
        BackOfficeView backOffice,
        Instant reopenedAt,
        Exclusion exclusion,
        Boolean resolved,
        List<HistoryView> history) {

    static ContactDetails of(ContactRow row, Optional<Decision> decision, List<HistoryView> history) {
        var contact = Contacts.state(row);
        var state = VisibleState.of(contact, decision.map(Decision::facts).orElse(RoutingFacts.NONE));
        return new ContactDetails(row.id, row.topic, state, RepeatView.of(contact), row.nextAt,
                decision.map(Decision::view).orElse(null), row.version,
                row.interactionId, row.municipality, row.channel, row.occurredAt, row.registeredAt, row.summary,
                row.outcome, row.answeredAt, RequestedHandover.of(contact), decision.map(Decision::backOffice).orElse(null),
                row.reopenedAt, row.exclusion, row.resolved, history);
    }
}
