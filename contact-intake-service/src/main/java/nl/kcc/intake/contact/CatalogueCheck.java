package nl.kcc.intake.contact;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.catalogue.KnownDepartments;
import nl.kcc.intake.catalogue.KnownTopics;

/// Whether the catalogue has the topic or the department that a command names.
@ApplicationScoped
class CatalogueCheck {

    private final ClientWork work;
    private final KnownTopics topics;
    private final KnownDepartments departments;

    CatalogueCheck(ClientWork work, KnownTopics topics, KnownDepartments departments) {
        this.work = work;
        this.topics = topics;
        this.departments = departments;
    }

    /// @throws Problem.InvalidInput (as a failure) when the catalogue does not have it
    Uni<Void> require(ContactCommand command) {
        return switch (command) {
            case ContactCommand.AssignTopic assignment -> requireTopic(assignment.topic());
            case ContactCommand.HandOver handOver ->
                work.session(session -> departments.require(session, handOver.department()));
            case ContactCommand.Answer _ -> Uni.createFrom().voidItem();
            case ContactCommand.Forward _ -> Uni.createFrom().voidItem();
            case ContactCommand.Reopen _ -> Uni.createFrom().voidItem();
            case ContactCommand.Exclude _ -> Uni.createFrom().voidItem();
            case ContactCommand.Judge _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> requireTopic(String topic) {
        return work.session(session -> topics.accept(session, topic)).invoke(accepted -> {
            if (!accepted) {
                throw new Problem.InvalidInput("topic", KnownTopics.COMPLAINT);
            }
        }).replaceWithVoid();
    }
}
