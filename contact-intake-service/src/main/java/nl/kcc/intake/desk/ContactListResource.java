package nl.kcc.intake.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.intake.contact.ContactReader;
import nl.kcc.intake.contact.SignedInReader;
import nl.kcc.intake.listing.ContactList;

/// The contacts there are: an agent sees all, a department what lies there.
@Path("/v1/contacts")
@RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
@Tag(name = "Contacten")
class ContactListResource {

    private final ContactList contacts;
    private final Municipalities municipalities;
    private final SignedInReader readers;

    ContactListResource(ContactList contacts, Municipalities municipalities, SignedInReader readers) {
        this.contacts = contacts;
        this.municipalities = municipalities;
        this.readers = readers;
    }

    @GET
    @Operation(summary = "Contacten, wat het eerst af moet bovenaan")
    public Uni<ContactListView> list(@BeanParam ContactListParameters which) {
        ContactReader reader = readers.get();
        return contacts.page(which.filter(municipalities, reader.departments(), reader.name()), which.size(),
                which.position(), reader.name()).map(ContactListView::of);
    }
}
