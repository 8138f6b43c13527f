package nl.kcc.routing.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.PlainText;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.SuggestionsView.Suggestion;

/// The topic catalogue. Answered from memory: it is a hundred entries that seldom change.
@Path("/v1/topics")
@RolesAllowed("**")
class TopicsResource {

    private static final int MOST_SUGGESTIONS = 3;

    private final CurrentCatalogue current;
    private final CurrentTopicSearch search;
    private final Clock clock;

    TopicsResource(CurrentCatalogue current, CurrentTopicSearch search, Clock clock) {
        this.current = current;
        this.search = search;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Onderwerpen, naar keuze op tekst (q) of groep")
    public Uni<TopicsView> list(@QueryParam("q") @PlainText(max = 200) String q, @QueryParam("group") String group) {
        Catalogue catalogue = current.catalogue();
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
        List<TopicView> topics = catalogue.topics().stream()
                .filter(topic -> group == null || topic.group().equals(group))
                .filter(topic -> q == null || mentions(topic, q.strip().toLowerCase(Locale.ROOT)))
                .map(topic -> TopicView.of(topic, catalogue, today)).toList();
        return Uni.createFrom().item(new TopicsView(topics.size(), topics, catalogue.departments()));
    }

    @POST
    @Path("/_suggest")
    @Operation(summary = "Ten hoogste drie onderwerpen die bij een vraag passen, de beste eerst")
    public Uni<SuggestionsView> suggest(@Valid @NotNull SuggestRequest request) {
        Catalogue catalogue = current.catalogue();
        List<Suggestion> suggestions = search.over(catalogue).find(request.text(), MOST_SUGGESTIONS).stream()
                .map(hit -> new Suggestion(hit.topic(), catalogue.topicName(hit.topic()),
                        Math.round(hit.score() * 1000) / 1000.0))
                .toList();
        return Uni.createFrom().item(new SuggestionsView(suggestions));
    }

    private static boolean mentions(Topic topic, String words) {
        return Stream.concat(Stream.of(topic.name(), topic.code()), topic.synonyms().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
