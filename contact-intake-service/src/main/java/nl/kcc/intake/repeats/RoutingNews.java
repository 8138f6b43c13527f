package nl.kcc.intake.repeats;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.RoutingState;
import nl.kcc.intake.domain.ChainPlace;
import nl.kcc.intake.domain.Link;
import nl.kcc.intake.domain.Relinking;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.publishing.ContactPublisher;
import nl.kcc.outbox.Outbox;

/// What routing's news about a contact means for the one after it: whoever came back after a hand-over or a missed due
/// moment is a chaser. One look per batch finds out whether there is anything of the kind.
@ApplicationScoped
public class RoutingNews {

    /// Contacts of known persons about which a newer version says something else.
    private static final String NEWS = """
            select cast(coalesce(json_agg(c.id), '[]') as text)
            from json_to_recordset(cast(cast($1 as text) as json)) as told(
                contact_id uuid, version bigint, handed_over_at timestamptz, answer_overdue_at timestamptz)
            join contact c on c.id = told.contact_id and c.identity_id is not null
            left join decision d on d.contact_id = told.contact_id
            where told.version > coalesce(d.version, 0)
              and (told.handed_over_at is distinct from d.handed_over_at
                or told.answer_overdue_at is distinct from d.answer_overdue_at)
            """;
    private static final String ACTOR = "routing-service";

    private final LinkingWindow window;
    private final Outbox outbox;
    private final ContactPublisher publisher;
    private final Clock clock;

    RoutingNews(LinkingWindow window, Outbox outbox, ContactPublisher publisher, Clock clock) {
        this.window = window;
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Before the news is stored. Holds the locks of the persons concerned until the commit.
    ///
    /// @param newest the newest about each contact
    public Uni<Placement> of(SqlConnection transaction, List<RoutingState> newest) {
        JsonCall call = JsonCall.on(transaction);
        Map<UUID, NewsItem> told = newest.stream().map(NewsItem::of).filter(NewsItem::mayMatter)
                .collect(Collectors.toMap(NewsItem::contactId, Function.identity()));
        if (told.isEmpty()) {
            return Uni.createFrom().item(Placement.NONE);
        }
        return call.list(NEWS, told.values(), UUID[].class)
                .chain(contacts -> contacts.isEmpty()
                        ? Uni.createFrom().item(Placement.NONE)
                        : ChainQueries.around(call, contacts, null).map(around -> place(around, told, contacts)));
    }

    /// After the news is stored.
    public Uni<Void> tell(SqlConnection transaction, Placement placement) {
        return Relink.others(transaction, placement, ACTOR, clock.instant())
                .chain(events -> outbox.append(transaction, publisher.toOutbox(events)));
    }

    private Placement place(List<Neighbour> around, Map<UUID, NewsItem> told, List<UUID> news) {
        Map<UUID, ChainPlace> changed = new TreeMap<>();
        around.stream().collect(Collectors.groupingBy(Neighbour::person)).values().forEach(ofOnePerson -> {
            List<Link> before = Neighbour.links(ofOnePerson);
            List<Link> after = before.stream()
                    .map(link -> news.contains(link.id()) ? link.given(told.get(link.id()).facts()) : link).toList();
            changed.putAll(Relinking.of(before, after, window.length()).changesBeside(Set.of()));
        });
        return new Placement(Map.of(), Restanding.of(changed));
    }

    /// What routing tells about a contact, as far as it matters to the one after it.
    @JsonNaming(SnakeCaseStrategy.class)
    record NewsItem(UUID contactId, long version, Instant handedOverAt, Instant answerOverdueAt) {

        private static NewsItem of(RoutingState routing) {
            return new NewsItem(routing.contactId(), routing.version(), routing.handedOverAt(), routing.answerOverdueAt());
        }

        /// A first decision that sends nothing to the back office leaves everything as it was.
        private boolean mayMatter() {
            return version > 1 || handedOverAt != null || answerOverdueAt != null;
        }

        private RoutingFacts facts() {
            return new RoutingFacts(handedOverAt, false, null, null, answerOverdueAt);
        }
    }
}
