package nl.kcc.routing.overdue;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.RoutingEvent;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.RoutingPublisher;
import nl.kcc.routing.standing.Standings;

/// Raises the alarms of which the moment has passed.
@ApplicationScoped
class RaiseAlarms {

    private final BackgroundWork work;
    private final Standings standings;
    private final RoutingPublisher publisher;
    private final OverdueConfig config;

    RaiseAlarms(BackgroundWork work, Standings standings, RoutingPublisher publisher, OverdueConfig config) {
        this.work = work;
        this.standings = standings;
        this.publisher = publisher;
        this.config = config;
    }

    /// All those before `moment`, batch after batch.
    ///
    /// @return how many alarms
    Uni<Integer> before(Instant moment) {
        return work.sql(transaction -> batch(transaction, moment))
                .chain(raised -> raised < config.batch() ? Uni.createFrom().item(raised)
                        : before(moment).map(more -> raised + more));
    }

    private Uni<Integer> batch(SqlConnection transaction, Instant moment) {
        return standings.lockDue(transaction, moment, config.batch()).chain(courses -> {
            courses.forEach(course -> course.passTime(moment));
            List<RoutingEvent> events = courses.stream().map(ContactCourse::events).flatMap(List::stream).toList();
            return standings.save(transaction, courses)
                    .chain(() -> publisher.publish(transaction, events))
                    .replaceWith(courses.size());
        });
    }
}
