package nl.kcc.kpi.steering.actions;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.FilterParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.steering.actions.KeepActions.Reach;
import nl.kcc.kpi.steering.norms.NormsChanged;
import nl.kcc.outbox.UnitOfWork;

/// What is done to meet the norms, and what came of it.
@Path("/v1/actions")
@RolesAllowed(Roles.MANAGER)
class ActionsResource {

    private final LiveActions live;
    private final KeepActions keep;
    private final LossReasons reasons;
    private final KpiQueries queries;
    private final Municipalities municipalities;
    private final UnitOfWork work;
    private final Event<NormsChanged> changes;

    ActionsResource(LiveActions live, KeepActions keep, LossReasons reasons, KpiQueries queries, Municipalities municipalities,
            UnitOfWork work, Event<NormsChanged> changes) {
        this.live = live;
        this.keep = keep;
        this.reasons = reasons;
        this.queries = queries;
        this.municipalities = municipalities;
        this.work = work;
        this.changes = changes;
    }

    @GET
    @Operation(summary = "Verbeteracties, met de cijfers van gelijke periodes ervoor en erna")
    public Uni<ActionsView> list(@BeanParam FilterParameters filter) {
        return live.of(queries.filter(filter));
    }

    @POST
    @Operation(summary = "Een nieuwe verbeteractie bij een norm")
    @APIResponseSchema(value = ImprovementAction.class, responseCode = "201", responseDescription = "Vastgelegd")
    public Uni<RestResponse<ImprovementAction>> add(@Valid @NotNull ActionRequest request) {
        Reach user = reach(request);
        return reasons.require(request.reason()).chain(() -> work.session(session -> keep.add(session, request, user)))
                .invoke(this::tell)
                .map(action -> RestResponse.ResponseBuilder
                        .<ImprovementAction> created(URI.create("/v1/actions/" + action.id())).entity(action).build());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Een verbeteractie wijzigen")
    public Uni<ImprovementAction> change(@PathParam("id") UUID id, @Valid @NotNull ActionRequest request) {
        Reach user = reach(request);
        return reasons.require(request.reason()).chain(() -> work.session(session -> keep.change(session, id, request, user)))
                .invoke(this::tell);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Een verbeteractie intrekken: zij telt niet meer mee, en blijft met de reden te zien")
    public Uni<ImprovementAction> withdraw(@PathParam("id") UUID id, @Valid @NotNull WithdrawActionRequest request,
            @Context SecurityContext signedIn) {
        Reach user = reach();
        String by = signedIn.getUserPrincipal().getName();
        return work.session(session -> keep.withdraw(session, id, request.reason(), by, user)).invoke(this::tell);
    }

    private Reach reach(ActionRequest request) {
        if (request.municipality() != null) {
            municipalities.require(request.municipality());
        }
        return reach();
    }

    private Reach reach() {
        return new Reach(municipalities.visible(), municipalities.seesAll());
    }

    private void tell() {
        changes.fire(new NormsChanged());
    }
}
