package nl.kcc.intake.desk;

import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Departments;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.intake.listing.ContactList;

/// The contacts there are: an agent sees all, a department what lies there.
@Path("/v1/contacts")
@RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
@Tag(name = "Contacten")
class ContactListResource {

    private final ContactList contacts;
    private final Municipalities municipalities;
    private final Departments departments;
    private final SecurityIdentity identity;

    ContactListResource(ContactList contacts, Municipalities municipalities, Departments departments,
            SecurityIdentity identity) {
        this.contacts = contacts;
        this.municipalities = municipalities;
        this.departments = departments;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Contacten, wat het eerst af moet bovenaan")
    public Uni<ContactListView> list(@BeanParam ContactListParameters which) {
        String reader = identity.getPrincipal().getName();
        return contacts.page(which.filter(municipalities, ownDepartments(), reader), which.size(), which.position(), reader)
                .map(ContactListView::of);
    }

    private Optional<Set<String>> ownDepartments() {
        return identity.hasRole(Roles.AGENT) ? Optional.empty() : departments.own();
    }
}
