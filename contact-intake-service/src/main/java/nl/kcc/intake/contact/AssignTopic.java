package nl.kcc.intake.contact;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.catalogue.KnownTopics;

/// Puts a contact under a topic that the catalogue knows.
@ApplicationScoped
class AssignTopic {

    private final ClientWork work;
    private final KnownTopics known;
    private final ChangeContact change;

    AssignTopic(ClientWork work, KnownTopics known, ChangeContact change) {
        this.work = work;
        this.known = known;
        this.change = change;
    }

    Uni<ContactDetails> assign(UUID id, TopicRequest request, String actor, MunicipalityScope visible) {
        return work.session(session -> known.accept(session, request.topic()))
                .chain(accepted -> accepted
                        ? change.change(id, request, actor, visible)
                        : Uni.createFrom().failure(new Problem.InvalidInput("topic", KnownTopics.COMPLAINT)));
    }
}
