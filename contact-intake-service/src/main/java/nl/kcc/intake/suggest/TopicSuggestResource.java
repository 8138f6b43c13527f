package nl.kcc.intake.suggest;

import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.catalogue.KnownTopics;

/// Which topics may fit, while somebody types.
@Path("/v1/topics/_suggest")
@RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE, Roles.RULE_MANAGER })
@Tag(name = "Onderwerpen")
class TopicSuggestResource {

    private final TopicSuggestions suggestions;
    private final Municipalities municipalities;
    private final ClientWork work;

    TopicSuggestResource(TopicSuggestions suggestions, Municipalities municipalities, ClientWork work) {
        this.suggestions = suggestions;
        this.municipalities = municipalities;
        this.work = work;
    }

    @POST
    @Operation(summary = "Ten hoogste drie onderwerpen die bij een tekst passen, de beste eerst, of bij wie de vraag thuishoort")
    public Uni<TopicSuggestionsView> suggest(
            @NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid TopicSuggestRequest request) {
        Optional<String> municipality = request.municipality() == null ? municipalities.visible().only()
                : Optional.of(municipalities.require(request.municipality()));
        return work.sql(KnownTopics::names)
                .map(names -> view(request.text(), municipality, names));
    }

    private TopicSuggestionsView view(String text, Optional<String> municipality, Map<String, String> names) {
        return suggestions.suggest(text, municipality, names).map(found -> TopicSuggestionsView.of(found, names))
                .orElseThrow(
                        () -> new Problem.Busy("De onderwerpen worden nog geleerd. Probeer het over enkele seconden weer."));
    }
}
