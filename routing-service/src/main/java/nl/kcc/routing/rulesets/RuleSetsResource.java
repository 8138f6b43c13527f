package nl.kcc.routing.rulesets;

import java.net.URI;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;

/// The rule sets of the installation: reading them, and writing drafts.
@Path("/v1/rule-sets")
class RuleSetsResource {

    private final RuleSets ruleSets;
    private final WriteRuleSets write;
    private final UnitOfWork work;
    private final SecurityIdentity identity;
    private final Clock clock;

    RuleSetsResource(RuleSets ruleSets, WriteRuleSets write, UnitOfWork work, SecurityIdentity identity, Clock clock) {
        this.ruleSets = ruleSets;
        this.write = write;
        this.work = work;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "Alle regelsets, de nieuwste eerst, zonder hun regels")
    public Uni<RuleSetsView> all() {
        return work.sql(connection -> ruleSets.all(connection, clock.instant()))
                .map(all -> new RuleSetsView(all.stream().filter(one -> one.state() == RuleSetState.IN_FORCE)
                        .mapToInt(RuleSetView::number).findFirst().orElseThrow(), all));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({ Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "Een regelset met zijn regels", description = "De ETag verandert met elke wijziging.")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "200", responseDescription = "OK")
    public Uni<RestResponse<RuleSetView>> one(@PathParam("number") int number) {
        return work.sql(connection -> ruleSets.one(connection, number, clock.instant()))
                .map(view -> ResponseBuilder.ok(view).tag(tag(view)).build());
    }

    @POST
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Een concept maken: met eigen regels, of als kopie van een andere regelset", description = "Een concept mag fouten hebben; de controle noemt ze.")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "201", responseDescription = "Gemaakt")
    public Uni<RestResponse<RuleSetView>> add(@Valid @NotNull NewRuleSetRequest request) {
        request.demandEither();
        String author = identity.getPrincipal().getName();
        return (request.basedOn() == null ? write.add(request.document(), author) : write.copy(request.basedOn(), author))
                .map(RuleSetsResource::created);
    }

    @PUT
    @Path("/{number}")
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Een concept wijzigen", description = "Met de wijziging (revision) die gelezen is; is er intussen een nieuwere, dan volgt 409 met wie die maakte.")
    public Uni<RuleSetView> change(@PathParam("number") int number, @Valid @NotNull RuleSetRequest request) {
        return write.change(number, request.revision(), request.document(), identity.getPrincipal().getName());
    }

    private static RestResponse<RuleSetView> created(RuleSetView view) {
        return ResponseBuilder.<RuleSetView> created(URI.create("/v1/rule-sets/" + view.number())).entity(view).tag(tag(view))
                .build();
    }

    private static String tag(RuleSetView view) {
        return view.number() + "-" + view.revision() + "-" + view.state();
    }
}
