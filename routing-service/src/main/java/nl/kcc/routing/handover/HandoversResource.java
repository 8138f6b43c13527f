package nl.kcc.routing.handover;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.events.HandoverStatus;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.Catalogue;

/// The work list of the back office.
@Path("/v1/handovers")
@RolesAllowed({ Roles.BACK_OFFICE, Roles.AGENT })
class HandoversResource {

    private final UnitOfWork work;
    private final Handovers handovers;
    private final Catalogue catalogue;
    private final Municipalities municipalities;

    HandoversResource(UnitOfWork work, Handovers handovers, Catalogue catalogue,
            Municipalities municipalities) {
        this.work = work;
        this.handovers = handovers;
        this.catalogue = catalogue;
        this.municipalities = municipalities;
    }

    @GET
    @Operation(summary = "Overdrachten, wat het eerst af moet bovenaan")
    public Uni<HandoversView> list(@QueryParam("municipality") String municipality,
            @QueryParam("department") String department, @QueryParam("state") HandoverStatus state,
            @QueryParam("overdue") @Pattern(regexp = "true|false", message = "moet true of false zijn") String overdue,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
            @QueryParam("pageSize") @DefaultValue("100") @Min(1) @Max(500) int pageSize,
            @QueryParam("limit") @Min(1) @Max(500) Integer limit, @QueryParam("after") String after) {
        if (department != null) {
            catalogue.requireDepartment(department);
        }
        if (after != null && page > 1) {
            throw new Problem.InvalidInput("page", "Geef 'page' of 'after', niet allebei.");
        }
        var scope = municipality == null ? municipalities.visible()
                : MunicipalityScope.of(Set.of(municipalities.require(municipality)));
        var filter = new HandoverFilter(scope, department, state,
                overdue == null ? null : Boolean.valueOf(overdue), page, limit == null ? pageSize : limit,
                after == null ? null : ListPosition.parse(after));
        return work.session(session -> handovers.count(session, filter)
                .chain(total -> handovers.page(session, filter)
                        .map(rows -> HandoversView.of(total, filter, rows, catalogue))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Eén overdracht, met iedereen die haar had")
    public Uni<HandoverView> one(@PathParam("id") UUID id) {
        var visible = municipalities.visible();
        return work.session(session -> handovers.details(session, id, visible))
                .map(details -> HandoverView.of(details, catalogue));
    }
}
