package nl.kcc.routing.worklist;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import nl.kcc.edge.Departments;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Roles;
import nl.kcc.routing.standing.HandoverScope;

/// The user of a request: an agent sees the work of every department, the back office its own.
///
/// Works inside an HTTP request only.
@ApplicationScoped
public class SignedInWorker {

    private final SecurityIdentity identity;
    private final Municipalities municipalities;
    private final Departments departments;

    SignedInWorker(SecurityIdentity identity, Municipalities municipalities, Departments departments) {
        this.identity = identity;
        this.municipalities = municipalities;
        this.departments = departments;
    }

    /// As somebody who looks at work.
    public Worker reader() {
        return worker(municipalities.visible(), identity.hasRole(Roles.AGENT) ? Optional.empty() : departments.own());
    }

    /// As somebody who looks at the work of one municipality.
    ///
    /// @param municipality null for all that are in sight
    public Worker reader(String municipality) {
        Worker reader = reader();
        return municipality == null ? reader
                : worker(MunicipalityScope.of(Set.of(municipalities.require(municipality))), reader.scope().departments());
    }

    /// As somebody who does it: for a department that he works for.
    public Worker mover() {
        return worker(municipalities.visible(), departments.own());
    }

    /// Whether the user works off hand-overs, and does not only look.
    public boolean isBackOffice() {
        return identity.hasRole(Roles.BACK_OFFICE);
    }

    private Worker worker(MunicipalityScope visible, Optional<Set<String>> own) {
        return new Worker(identity.getPrincipal().getName(), new HandoverScope(visible, own));
    }
}
