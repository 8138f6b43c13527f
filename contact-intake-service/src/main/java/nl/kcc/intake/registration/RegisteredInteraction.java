package nl.kcc.intake.registration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Urgency;
import nl.kcc.intake.repeats.Placement;
import nl.kcc.personaldata.BsnMask;

/// What an interaction becomes: a contact for each question.
///
/// @param reachedAt when the outcomes that are given with it count as reached
record RegisteredInteraction(
        UUID interactionId,
        String municipality,
        Channel channel,
        Instant occurredAt,
        Instant registeredAt,
        Instant reachedAt,
        List<RegisteredQuestion> questions) {

    /// Its outcomes are reached at the moment of the question.
    ///
    /// @param interaction already checked
    static RegisteredInteraction of(NewInteraction interaction, Instant now, Supplier<UUID> ids) {
        Instant asked = interaction.occurredAt() == null ? now : interaction.occurredAt().truncatedTo(ChronoUnit.MICROS);
        return new RegisteredInteraction(ids.get(), interaction.municipality(), interaction.channel(), asked, now, asked,
                new ArrayList<>()).with(interaction.questions(), ids);
    }

    /// More questions of an interaction that is stored; their outcomes are reached now.
    ///
    /// @param more already checked, with the moment of the interaction
    static RegisteredInteraction more(NewInteraction more, UUID interaction, Instant now, Supplier<UUID> ids) {
        Instant asked = more.occurredAt();
        return new RegisteredInteraction(interaction, more.municipality(), more.channel(), asked, now,
                now.isBefore(asked) ? asked : now, new ArrayList<>()).with(more.questions(), ids);
    }

    private RegisteredInteraction with(List<NewQuestion> asked, Supplier<UUID> ids) {
        asked.forEach(question -> add(question, ids.get()));
        return this;
    }

    /// The same, with each contact in its place among those of the same person.
    RegisteredInteraction placed(Placement placement) {
        return new RegisteredInteraction(interactionId, municipality, channel, occurredAt, registeredAt, reachedAt,
                questions.stream().map(question -> question.placed(placement)).toList());
    }

    /// The same, come by this call or visit.
    RegisteredInteraction cameBy(UUID encounter) {
        return new RegisteredInteraction(interactionId, municipality, channel, occurredAt, registeredAt, reachedAt,
                questions.stream().map(question -> question.cameBy(encounter)).toList());
    }

    /// The same, each question without a topic with what its text seems to be about.
    ///
    /// @param likely of a text; null when nothing is likely
    RegisteredInteraction suggested(Function<String, Suggestion> likely) {
        return new RegisteredInteraction(interactionId, municipality, channel, occurredAt, registeredAt, reachedAt,
                questions.stream().map(question -> question.contact().topic() == null
                        ? question.suggested(likely.apply(question.summary()))
                        : question).toList());
    }

    /// The same, each question with what makes its text urgent.
    ///
    /// @param byItsWords of a text; null when none of its words is urgent
    RegisteredInteraction urgent(Function<String, Urgency> byItsWords) {
        return new RegisteredInteraction(interactionId, municipality, channel, occurredAt, registeredAt, reachedAt,
                questions.stream().map(question -> question.urgent(byItsWords.apply(question.summary()))).toList());
    }

    List<ContactState> contacts() {
        return questions.stream().map(RegisteredQuestion::contact).toList();
    }

    List<ContactRegistered> events() {
        return contacts().stream().map(ContactRegistered::new).toList();
    }

    private void add(NewQuestion question, UUID id) {
        var handover = question.handover().orElse(NewHandover.UNEXPLAINED);
        questions.add(new RegisteredQuestion(contact(question, handover, id), BsnMask.mask(question.summary()),
                question.outcome() == null ? null : question.outcome().name(),
                BsnMask.mask(handover.note())));
    }

    private ContactState contact(NewQuestion question, NewHandover handover, UUID id) {
        var draft = new ContactDraft(id, interactionId, municipality, channel, occurredAt, registeredAt)
                .about(question.topic());
        if (question.outcome() instanceof ReportedOutcome reported) {
            if (reported.outcome() != null) {
                draft.answered(reported.outcome(), reachedAt, reachedAt);
            }
            if (reported == ReportedOutcome.HANDOVER) {
                draft.handedOver(new HandoverRequest(handover.reasonOrUnspecified(), handover.department(), registeredAt));
            }
            draft.excluded(reported.exclusion());
        }
        return draft.next();
    }
}
