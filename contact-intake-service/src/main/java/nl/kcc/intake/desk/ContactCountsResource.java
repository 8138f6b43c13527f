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
import nl.kcc.intake.listing.ContactCounts;

/// How many contacts there are, so that nothing can hide: an agent counts all, a department what lies there.
@Path("/v1/contacts/_counts")
@RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
@Tag(name = "Contacten")
class ContactCountsResource {

    private final ContactCounts counts;
    private final Municipalities municipalities;
    private final SignedInReader readers;

    ContactCountsResource(ContactCounts counts, Municipalities municipalities, SignedInReader readers) {
        this.counts = counts;
        this.municipalities = municipalities;
        this.readers = readers;
    }

    @GET
    @Operation(summary = "Aantallen: wat op de front office wacht en, over alles of over dagen, hoe de contacten ervoor staan")
    public Uni<ContactCountsView> count(@BeanParam ContactCountParameters which) {
        ContactReader reader = readers.get();
        var seen = new ContactCounts.CountScope(which.scope(municipalities), reader.departments(), reader.name());
        return counts.of(seen, which.days()).map(ContactCountsView::of);
    }
}
