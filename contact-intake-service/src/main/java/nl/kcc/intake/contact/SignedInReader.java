package nl.kcc.intake.contact;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import nl.kcc.edge.Departments;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;

/// The user of a request as somebody who reads contacts: an agent reads all of the municipalities in sight, anybody else what
/// lies at his own departments.
///
/// Works inside an HTTP request only.
@ApplicationScoped
public class SignedInReader {

    private final SecurityIdentity identity;
    private final Municipalities municipalities;
    private final Departments departments;

    SignedInReader(SecurityIdentity identity, Municipalities municipalities, Departments departments) {
        this.identity = identity;
        this.municipalities = municipalities;
        this.departments = departments;
    }

    public ContactReader get() {
        return new ContactReader(identity.getPrincipal().getName(), municipalities.visible(),
                identity.hasRole(Roles.AGENT) ? Optional.empty() : departments.own());
    }
}
