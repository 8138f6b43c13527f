package nl.kcc.routing.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.CurrentCatalogue;

/// What agents may say about each topic.
@Path("/v1/answer-texts")
class AnswerTextsResource {

    private final ReadAnswerTexts read;
    private final ChangeAnswerText change;
    private final CurrentCatalogue current;
    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    AnswerTextsResource(ReadAnswerTexts read, ChangeAnswerText change, CurrentCatalogue current, Municipalities municipalities,
            SecurityIdentity identity) {
        this.read = read;
        this.change = change;
        this.current = current;
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE, Roles.RULE_MANAGER, Roles.MANAGER, Roles.OPERATOR })
    @Operation(summary = "De antwoordteksten van alle onderwerpen", description = "De tekst van de gemeente zelf, of anders die van de installatie. Met een ETag: wie hem meestuurt (If-None-Match) krijgt 304 zolang er niets is veranderd.")
    @APIResponseSchema(value = AnswerTextsView.class, responseCode = "200", responseDescription = "OK")
    @APIResponse(responseCode = "304", description = "Er is niets veranderd")
    public Uni<RestResponse<AnswerTextsView>> all(@QueryParam("municipality") String municipality, @Context Request request) {
        return read.all(municipalities.require(municipality)).map(found -> answer(found, request));
    }

    @PUT
    @Path("/{topic}")
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "De antwoordtekst van een onderwerp wijzigen voor één gemeente", description = "Met de versie die gelezen is; is er intussen een nieuwere, dan volgt 409 met wie die schreef.")
    public Uni<AnswerTextView> change(@PathParam("topic") String topic, @QueryParam("municipality") String municipality,
            @Valid @NotNull AnswerTextRequest request) {
        demandKnown(topic);
        return change.change(municipalities.requirePresent(municipality), topic, request, identity.getPrincipal().getName())
                .map(changed -> AnswerTextView.of(changed, read.today()));
    }

    @GET
    @Path("/{topic}/history")
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Alle versies van een antwoordtekst, de nieuwste eerst")
    public Uni<AnswerTextHistoryView> history(@PathParam("topic") String topic,
            @QueryParam("municipality") String municipality) {
        demandKnown(topic);
        return read.history(municipalities.require(municipality), topic);
    }

    private static RestResponse<AnswerTextsView> answer(ReadAnswerTexts.Found found, Request request) {
        var tag = new EntityTag(found.edition());
        ResponseBuilder<AnswerTextsView> answer = request.evaluatePreconditions(tag) == null
                ? ResponseBuilder.ok(found.view())
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        // The browser may keep it, and asks each time whether it still holds.
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    private void demandKnown(String topic) {
        if (current.catalogue().topic(topic).isEmpty()) {
            throw new Problem.NotFound("Dit onderwerp staat niet in de onderwerpenlijst.");
        }
    }
}
