package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.intake.domain.Link;
import nl.kcc.intake.domain.RoutingFacts;

/// The table of contacts.
final class Contacts {

    private Contacts() {
    }

    /// A contact of a municipality that the user may not see does not exist for that user.
    ///
    /// @param lock `PESSIMISTIC_WRITE` for whoever wants to change it
    static Uni<ContactRow> require(Mutiny.Session session, UUID id, LockModeType lock, MunicipalityScope visible) {
        return session.find(ContactRow.class, id, lock)
                .map(row -> {
                    if (row == null || !visible.includes(row.municipality)) {
                        throw new Problem.NotFound("Dit contact is er niet.");
                    }
                    return row;
                });
    }

    static ContactState state(ContactRow row) {
        var handover = row.handoverRequestedAt == null
                ? null
                : new HandoverRequest(row.handoverReason, row.handoverDepartment, row.handoverRequestedAt);
        var chain = row.chainStrength == null
                ? null
                : new Chain(row.chainStrength, row.repeatOf, row.repeatOfAt, row.chaser, row.nextAt);
        return new ContactState(row.id, row.version, row.interactionId, row.municipality, row.channel, row.topic,
                row.occurredAt, row.registeredAt, row.outcome, row.answeredAt, row.firstAnswerAt, handover,
                row.reopenedAt, row.exclusion, row.resolved, chain, row.answeredAgainAt);
    }

    /// As its neighbours in the chain will see it.
    static Optional<Link> link(ContactState next, ContactRow row, RoutingFacts routing) {
        return Link.of(next, firstReopenedAt(next, row), routing);
    }

    static void store(ContactState next, ContactRow row) {
        row.version = next.version();
        row.topic = next.topic();
        row.outcome = next.outcome();
        row.answeredAt = next.answeredAt();
        row.firstAnswerAt = next.firstAnswerAt();
        row.answeredAgainAt = next.answeredAgainAt();
        row.reopenedAt = next.reopenedAt();
        row.firstReopenedAt = firstReopenedAt(next, row);
        row.exclusion = next.exclusion();
        row.resolved = next.resolved();
        if (next.handover() instanceof HandoverRequest handover) {
            row.handoverReason = handover.reason();
            row.handoverDepartment = handover.department();
            row.handoverRequestedAt = handover.requestedAt();
        }
        if (next.chain() instanceof Chain chain) {
            row.repeatOf = chain.repeatOf();
            row.repeatOfAt = chain.repeatOfAt();
            row.chaser = chain.chaser();
            row.nextAt = chain.nextAt();
        }
    }

    private static Instant firstReopenedAt(ContactState next, ContactRow row) {
        return row.firstReopenedAt == null ? next.reopenedAt() : row.firstReopenedAt;
    }
}
