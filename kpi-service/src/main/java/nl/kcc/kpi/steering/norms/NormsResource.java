package nl.kcc.kpi.steering.norms;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem.Forbidden;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.outbox.UnitOfWork;

/// The norms, and how well they are kept.
@Path("/v1/norms")
@RolesAllowed(Roles.MANAGER)
class NormsResource {

    private final LiveNorms live;
    private final Norms norms;
    private final KeepNorms keep;
    private final KpiQueries queries;
    private final Municipalities municipalities;
    private final UnitOfWork work;
    private final Event<NormsChanged> changes;

    NormsResource(LiveNorms live, Norms norms, KeepNorms keep, KpiQueries queries, Municipalities municipalities,
            UnitOfWork work, Event<NormsChanged> changes) {
        this.live = live;
        this.norms = norms;
        this.keep = keep;
        this.queries = queries;
        this.municipalities = municipalities;
        this.work = work;
        this.changes = changes;
    }

    @GET
    @Operation(summary = "De normen die gelden of nog ingaan, met hoe goed ze in de periode zijn gehaald")
    public Uni<NormsView> list(@BeanParam KpiParameters period) {
        return live.of(queries.of(period));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Eén norm, met alle versies die er waren")
    public Uni<NormView> one(@PathParam("id") UUID id) {
        MunicipalityScope visible = municipalities.visible();
        return work.session(session -> norms.versions(session, id, visible))
                .map(versions -> NormView.of(versions.getLast(), Norms.since(versions, versions.getLast()), null, versions));
    }

    @POST
    @Operation(summary = "Een nieuwe norm")
    @APIResponseSchema(value = NormView.class, responseCode = "201", responseDescription = "Vastgelegd")
    public Uni<RestResponse<NormView>> add(@Valid @NotNull NormRequest request) {
        demandMayChange(request.municipality());
        return work.session(session -> keep.add(session, request)).invoke(this::tell).map(NormView::of)
                .map(view -> RestResponse.ResponseBuilder
                        .<NormView> created(URI.create("/v1/norms/" + view.norm().id())).entity(view).build());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Een norm wijzigen: de oude versie eindigt, de nieuwe gaat in op validFrom")
    public Uni<NormView> change(@PathParam("id") UUID id, @Valid @NotNull NormRequest request) {
        demandMayChange(request.municipality());
        MunicipalityScope visible = municipalities.visible();
        return work.session(session -> keep.change(session, id, request, visible)).invoke(this::tell).map(NormView::of);
    }

    /// What holds for every municipality is for those who may see them all.
    private void demandMayChange(String municipality) {
        if (municipality != null) {
            municipalities.require(municipality);
        } else if (!municipalities.seesAll()) {
            throw new Forbidden("Deze norm geldt voor alle gemeenten. U mag alleen normen van uw eigen gemeente wijzigen.");
        }
    }

    private void tell() {
        changes.fire(new NormsChanged());
    }
}
