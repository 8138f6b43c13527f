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
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.standing.HandoverFilter;
import nl.kcc.routing.standing.HandoverList;

/// The work list of the back office.
@Path("/v1/handovers")
@RolesAllowed({ Roles.BACK_OFFICE, Roles.AGENT })
class HandoversResource {

    private final UnitOfWork work;
    private final HandoverList handovers;
    private final HandoverHolders holders;
    private final CurrentCatalogue current;
    private final Municipalities municipalities;

    HandoversResource(UnitOfWork work, HandoverList handovers, HandoverHolders holders, CurrentCatalogue current,
            Municipalities municipalities) {
        this.work = work;
        this.handovers = handovers;
        this.holders = holders;
        this.current = current;
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
        Catalogue catalogue = current.catalogue();
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
        Catalogue catalogue = current.catalogue();
        return work.session(session -> holders.withHandover(session, id, visible))
                .map(details -> HandoverView.of(details, catalogue));
    }
}
