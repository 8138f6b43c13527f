package nl.kcc.intake.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.intake.listing.AgentDay;

/// What the signed-in agent did on a day; nobody sees another's.
@Path("/v1/my-day")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class MyDayResource {

    private final AgentDay days;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    MyDayResource(AgentDay days, SecurityIdentity identity, Municipalities municipalities) {
        this.days = days;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @GET
    @Operation(summary = "Wat u zelf op een dag deed, met aantallen")
    public Uni<MyDayView> day(
            @QueryParam("day") @Parameter(description = "Such as 2026-11-29; today in the Netherlands without") String day) {
        return days
                .of(identity.getPrincipal().getName(), day == null ? days.today() : CalendarDay.parse("day", day),
                        municipalities.visible())
                .map(MyDayView::of);
    }
}
