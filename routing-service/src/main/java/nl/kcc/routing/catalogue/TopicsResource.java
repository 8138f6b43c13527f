package nl.kcc.routing.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.PlainText;
import nl.kcc.routing.calendar.WorkingCalendar;

/// The topic catalogue. Answered from memory: it is a hundred entries that seldom change.
@Path("/v1/topics")
@RolesAllowed("**")
class TopicsResource {

    private final CurrentCatalogue current;
    private final Clock clock;

    TopicsResource(CurrentCatalogue current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Onderwerpen, naar keuze op tekst (q) of groep; met withdrawn=true ook die niet meer worden gebruikt")
    public Uni<TopicsView> list(@QueryParam("q") @PlainText(max = 200) String q, @QueryParam("group") String group,
            @QueryParam("withdrawn") @Pattern(regexp = "true|false", message = "Geef 'true' of 'false'.") String withdrawn) {
        Catalogue catalogue = current.catalogue();
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
        List<TopicView> topics = catalogue.topics().stream()
                .filter(topic -> "true".equals(withdrawn) || !topic.isWithdrawnOn(today))
                .filter(topic -> group == null || topic.group().equals(group))
                .filter(topic -> q == null || mentions(topic, q.strip().toLowerCase(Locale.ROOT)))
                .map(topic -> TopicView.of(topic, catalogue, today)).toList();
        return Uni.createFrom().item(new TopicsView(topics.size(), topics, catalogue.departments()));
    }

    private static boolean mentions(Topic topic, String words) {
        return Stream.of(Stream.of(topic.name(), topic.code()), topic.synonyms().stream(), topic.phrasings().stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
