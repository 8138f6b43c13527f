package nl.kcc.routing.topics;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.events.TopicState;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.catalogue.Topic;

/// One topic: as it stands, as it was, and as it is to be.
@Path("/v1/topics/{code}")
class TopicResource {

    private static final String UNKNOWN = "Dit onderwerp staat niet in de onderwerpenlijst.";

    private final ChangeTopic change;
    private final CatalogueEdits edits;
    private final TopicVersions versions;
    private final CurrentCatalogue current;
    private final UnitOfWork work;
    private final CatalogueAuthor author;
    private final Clock clock;

    TopicResource(ChangeTopic change, CatalogueEdits edits, TopicVersions versions, CurrentCatalogue current, UnitOfWork work,
            CatalogueAuthor author,
            Clock clock) {
        this.change = change;
        this.edits = edits;
        this.versions = versions;
        this.current = current;
        this.work = work;
        this.author = author;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Eén onderwerp, met alles wat eraan te wijzigen is")
    public Uni<RestResponse<TopicDetailView>> one(@PathParam("code") String code) {
        return work.sql(edits::read).map(read -> read.document().topic(code)
                .map(topic -> TopicDetailView.of(topic, read.document(), today(), current.catalogue().term(null)))
                .map(view -> ResponseBuilder.ok(view).tag(new EntityTag(view.revision()))
                        .header("Cache-Control", "private, no-cache").build())
                .orElseThrow(() -> new Problem.NotFound(UNKNOWN)));
    }

    @PUT
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Een onderwerp maken of wijzigen; met dryRun=true alleen zien wat het zou verschuiven", description = "Met de revision die gelezen is; is er intussen iets gewijzigd, dan volgt 409 met wie dat deed. Zonder revision komt er een nieuw onderwerp.")
    public Uni<TopicChangeView> change(@PathParam("code") String code,
            @QueryParam("dryRun") @Pattern(regexp = "true|false", message = "Geef 'true' of 'false'.") String dryRun,
            @Valid @NotNull TopicRequest request) {
        demandCode(code);
        Topic wanted = request.topic(code);
        return "true".equals(dryRun) ? change.attempt(wanted, request.revision())
                : change.change(wanted, request.revision(), author.name());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Alles wat aan een onderwerp is gewijzigd, het nieuwste eerst")
    public Uni<TopicHistoryView> history(@PathParam("code") String code) {
        if (!code.matches(TopicState.CODE)) { // a null character, which the database does not take, among others
            throw new Problem.NotFound(UNKNOWN);
        }
        return work.sql(connection -> versions.of(connection, code)).map(TopicHistory::of).map(changes -> {
            if (changes.isEmpty()) {
                throw new Problem.NotFound(UNKNOWN);
            }
            return new TopicHistoryView(code, changes);
        });
    }

    private static void demandCode(String code) {
        if (!code.matches(TopicState.CODE) || nl.kcc.personaldata.BsnMask.isIn(code)) {
            throw new Problem.InvalidInput("code",
                    "Een code heeft kleine letters, cijfers en streepjes, hoogstens 64 tekens, en begint niet met een streepje.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
    }
}
