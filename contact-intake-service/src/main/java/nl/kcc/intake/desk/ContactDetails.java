package nl.kcc.intake.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.audit.HistoryView;
import nl.kcc.intake.contact.ContactDossier;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Repeat;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.routingview.Decision;

/// A contact, whole.
///
/// @param repeatOf left out when it repeats none, as far as is known
/// @param repeatedAt when the same was asked again
/// @param decision left out while routing has not decided
/// @param handover what the front office asked for
/// @param backOffice how the hand-over stands there
/// @param allowed what can be done with it now, see [AllowedCalls]
/// @param suggestion left out when it came with a topic, or nothing was likely
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
        @Schema(description = "Wat nu met dit contact kan, als laatste deel van het pad, zoals answer of handover.") List<String> allowed,
        @Schema(description = "Waar de tekst over leek te gaan toen die binnenkwam.") ContactState.Suggestion suggestion,
        List<HistoryView> history) {

    static ContactDetails of(ContactDossier dossier) {
        var contact = dossier.contact();
        var decision = dossier.decision();
        var routing = decision.map(Decision::facts).orElse(RoutingFacts.NONE);
        var state = VisibleState.of(contact, routing);
        return new ContactDetails(contact.contactId(), contact.topic(), state, RepeatView.of(Repeat.of(contact)),
                contact.chain() == null ? null : contact.chain().nextAt(),
                DecisionView.of(decision.map(Decision::decision).orElse(null)), contact.version(),
                contact.interactionId(), contact.municipality(), contact.channel(), contact.occurredAt(),
                contact.registeredAt(), dossier.summary(), contact.answer().outcome(), contact.answer().answeredAt(),
                RequestedHandover.of(contact), decision.map(BackOfficeView::of).orElse(null), contact.reopenedAt(),
                contact.exclusion(), contact.resolved(), AllowedCalls.on(Lifecycle.of(contact, routing)), contact.suggestion(),
                dossier.history());
    }
}
