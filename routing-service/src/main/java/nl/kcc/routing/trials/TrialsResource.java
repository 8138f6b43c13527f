package nl.kcc.routing.trials;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.CurrentCatalogue;

/// Rule sets tried on the past.
@Path("/v1/rule-sets/{number}")
@RolesAllowed({ Roles.RULE_MANAGER, Roles.MANAGER })
class TrialsResource {

    private static final int MOST_LISTED = 20;

    private final RunTrial run;
    private final StoredTrials trials;
    private final UnitOfWork work;
    private final Municipalities municipalities;
    private final CurrentCatalogue current;
    private final SecurityIdentity identity;
    private final Clock clock;

    TrialsResource(RunTrial run, StoredTrials trials, UnitOfWork work, Municipalities municipalities, CurrentCatalogue current,
            SecurityIdentity identity, Clock clock) {
        this.run = run;
        this.trials = trials;
        this.work = work;
        this.municipalities = municipalities;
        this.current = current;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Path("/simulate")
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Probeert een regelset op de contacten van een periode", description = "Elk besluit wordt opnieuw genomen op de gegevens die erbij bewaard zijn. Antwoordt als het klaar is; met Prefer: respond-async meteen, en dan is bij de proef te zien hoe ver het is.")
    @APIResponseSchema(value = TrialView.class, responseCode = "200", responseDescription = "Klaar")
    @APIResponse(responseCode = "202", description = "Begonnen", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrialView.class)))
    public Uni<RestResponse<TrialView>> simulate(@PathParam("number") int ruleSet, @HeaderParam("Prefer") List<String> prefer,
            @Valid @NotNull TrialRequest request) {
        var scope = request.municipality() == null ? municipalities.visible()
                : MunicipalityScope.of(Set.of(municipalities.require(request.municipality())));
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
        boolean atOnce = prefer.stream().anyMatch(header -> header.contains("respond-async"));
        return run.begin(ruleSet, TriedPeriod.of(request, scope, today), identity.getPrincipal().getName())
                .chain(begun -> atOnce ? Uni.createFrom().item(begun(begun))
                        : begun.end().map(this::view).map(RestResponse::ok));
    }

    private RestResponse<TrialView> begun(RunTrial.Begun begun) {
        // Whoever asked has gone; how it ended is stored.
        begun.end().subscribe().with(_ -> {
        }, _ -> {
        });
        Trial trial = begun.trial();
        return ResponseBuilder.create(Status.ACCEPTED, view(trial))
                .location(URI.create("/v1/rule-sets/%d/trials/%s".formatted(trial.ruleSet(), trial.id())))
                .header("Preference-Applied", "respond-async").build();
    }

    @GET
    @Path("/trials")
    @Operation(summary = "De laatste keren dat een regelset is geprobeerd, de nieuwste eerst")
    public Uni<TrialsView> newest(@PathParam("number") int ruleSet) {
        return work.sql(connection -> trials.newest(connection, ruleSet, MOST_LISTED))
                .map(found -> new TrialsView(found.stream().map(this::view).toList()));
    }

    @GET
    @Path("/trials/{id}")
    @Operation(summary = "Hoe ver een proef is, en wat eruit kwam")
    public Uni<TrialView> one(@PathParam("number") int ruleSet, @PathParam("id") UUID id) {
        return work.sql(connection -> trials.one(connection, id, ruleSet))
                .map(found -> view(found.orElseThrow(TrialsResource::unknown)));
    }

    @GET
    @Path("/trials/{id}/moved")
    @Operation(summary = "De contacten die ergens anders terecht waren gekomen", description = "Dertig dagen lang; de cijfers van de proef blijven.")
    public Uni<MovedContactsView> moved(@PathParam("number") int ruleSet, @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit, @QueryParam("after") String after) {
        var position = after == null ? null : ListPosition.parse(after);
        return work.sql(connection -> trials.one(connection, id, ruleSet)
                .map(found -> found.orElseThrow(TrialsResource::unknown))
                .chain(trial -> trials.moved(connection, id, position, limit + 1)
                        .map(rows -> MovedContactsView.of(trial.figures() == null ? rows.size() : trial.figures().moved(), rows,
                                limit, current.catalogue()))));
    }

    private TrialView view(Trial trial) {
        return TrialView.of(trial, current.catalogue(), clock.instant().minus(RunTrial.SILENCE));
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("Deze proef bestaat niet.");
    }
}
