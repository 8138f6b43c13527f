package nl.kcc.kpi.reports.contacts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// The contacts behind a figure.
@Path("/v1/kpi/contacts")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class ContactsResource {

    private final ContactsBehind contacts;
    private final KpiQueries queries;

    ContactsResource(ContactsBehind contacts, KpiQueries queries) {
        this.contacts = contacts;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "De contacten achter een cijfer")
    public Uni<ContactsPage> contacts(@BeanParam KpiParameters figure, @BeanParam ContactsParameters which) {
        return contacts.find(which.toQuery(queries.of(figure)), which.toPaging());
    }
}
