package nl.kcc.intake.contact;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.catalogue.KnownDepartments;

/// Hands a contact over to a department that the catalogue knows.
@ApplicationScoped
class HandOver {

    private final ClientWork work;
    private final KnownDepartments departments;
    private final ChangeContact change;

    HandOver(ClientWork work, KnownDepartments departments, ChangeContact change) {
        this.work = work;
        this.departments = departments;
        this.change = change;
    }

    Uni<ContactDetails> handOver(UUID id, HandoverRequest request, String actor, MunicipalityScope visible) {
        return work.session(session -> departments.require(session, request.department()))
                .chain(() -> change.change(id, request, actor, visible));
    }
}
