package nl.kcc.routing.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.RoutingEvent;
import nl.kcc.routing.handover.HandoverChain;
import nl.kcc.routing.standing.Course;
import nl.kcc.routing.standing.KnownContact;
import nl.kcc.routing.standing.RoutingPublisher;
import nl.kcc.routing.standing.Standings;

/// Routes a batch of contacts. Every version in the batch is applied in its turn, so that what comes of it does not
/// depend on where a batch was cut.
@ApplicationScoped
class RouteContacts {

    private final Routing routing;
    private final Standings standings;
    private final HandoverChain chain;
    private final DecisionTraces traces;
    private final RoutingPublisher publisher;
    private final Clock clock;

    RouteContacts(Routing routing, Standings standings, HandoverChain chain, DecisionTraces traces,
            RoutingPublisher publisher, Clock clock) {
        this.routing = routing;
        this.standings = standings;
        this.chain = chain;
        this.traces = traces;
        this.publisher = publisher;
        this.clock = clock;
    }

    Uni<Void> all(SqlConnection transaction, List<KnownContact> news) {
        Map<UUID, List<KnownContact>> byContact = new LinkedHashMap<>();
        news.stream().sorted(Comparator.comparingLong(KnownContact::version))
                .forEach(one -> byContact.computeIfAbsent(one.contactId(), _ -> new ArrayList<>()).add(one));
        return standings.lock(transaction, byContact.values().stream().map(List::getFirst).toList())
                .chain(courses -> apply(transaction, courses, byContact));
    }

    private Uni<Void> apply(SqlConnection transaction, List<Course> courses, Map<UUID, List<KnownContact>> news) {
        Instant now = clock.instant();
        List<Course> changed = new ArrayList<>();
        List<Taken> decisions = new ArrayList<>();
        List<RoutingEvent> events = new ArrayList<>();
        for (Course course : courses) {
            boolean learned = false;
            for (KnownContact one : news.get(course.contactId())) {
                learned |= course.isNews(one);
                routing.apply(course, one, now).ifPresent(decisions::add);
            }
            if (learned) {
                changed.add(course);
                events.addAll(course.events());
            }
        }
        return changed.isEmpty() ? Uni.createFrom().voidItem()
                : standings.save(transaction, changed)
                        .chain(() -> traces.keep(transaction, decisions))
                        .chain(() -> chain.record(transaction, events))
                        .chain(() -> publisher.publish(transaction, events));
    }
}
