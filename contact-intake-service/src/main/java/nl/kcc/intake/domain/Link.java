package nl.kcc.intake.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import nl.kcc.events.ContactState;

/// A contact as its neighbours in the chain see it: where it stands, and from when on it was settled or had failed.
///
/// @param topic contacts of one person in one municipality are in one chain when they have the same topic
/// @param answeredFrom when its first substantive answer was recorded; null while it has none
/// @param failedFrom when the front office first handed it over or reopened it; null when it did neither
/// @param handedOverAt when routing handed it over; null when it did not, as far as is known
/// @param answerOverdueAt the answer's due moment, once passed without an answer; null otherwise
public record Link(
        String topic,
        UUID id,
        UUID interactionId,
        Instant occurredAt,
        Instant answeredFrom,
        Instant failedFrom,
        Instant handedOverAt,
        Instant answerOverdueAt) {

    /// Empty for a contact that is in no chain: it does not count, or its topic is unknown.
    ///
    /// @param firstReopenedAt null when it never was
    public static Optional<Link> of(ContactState contact, Instant firstReopenedAt, RoutingFacts routing) {
        if (contact.exclusion() != null || contact.topic() == null) {
            return Optional.empty();
        }
        Instant handover = contact.handover() == null ? null : contact.handover().requestedAt();
        return Optional.of(new Link(contact.topic(), contact.contactId(), contact.interactionId(), contact.occurredAt(),
                contact.answer().firstAnswerAt(), earliest(handover, firstReopenedAt), routing.handedOverAt(),
                routing.answerOverdueAt()));
    }

    /// The same contact, once this is known of routing.
    public Link given(RoutingFacts routing) {
        return new Link(topic, id, interactionId, occurredAt, answeredFrom, failedFrom, routing.handedOverAt(),
                routing.answerOverdueAt());
    }

    /// Whether somebody who came back at that moment already had an answer, and nothing had gone wrong with it by then:
    /// no hand-over, no due moment passed, no reopening. An answer counts from the moment it was recorded.
    boolean isSettledAt(Instant moment) {
        return hasHappened(answeredFrom, moment) && Stream.of(failedFrom, handedOverAt, answerOverdueAt)
                .noneMatch(failure -> hasHappened(failure, moment));
    }

    private static boolean hasHappened(Instant at, Instant moment) {
        return at != null && !at.isAfter(moment);
    }

    private static Instant earliest(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
