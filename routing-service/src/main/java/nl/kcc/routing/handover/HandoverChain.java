package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;

/// The first and last links of the chains of holders, for many contacts at once in plain SQL; what people do in between
/// is [MoveHandover]'s.
@ApplicationScoped
public class HandoverChain {

    private static final String BEGIN = """
            insert into handover_holder (id, handover_id, position, department, held_from)
            select id, "handoverId", 1, department, at
            from json_to_recordset(cast($1::text as json))
                as h(id uuid, "handoverId" uuid, department text, at timestamptz)
            """;
    private static final String END = """
            update handover_holder holder set held_until = h.at
            from json_to_recordset(cast($1::text as json)) as h("handoverId" uuid, at timestamptz)
            where holder.handover_id = h."handoverId" and holder.held_until is null
            """;

    private final Identifiers identifiers;

    HandoverChain(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /// Begins the chains of hand-overs that were opened, and ends those of hand-overs that were completed.
    public Uni<Void> record(SqlConnection transaction, List<RoutingEvent> events) {
        List<Link> opened = events.stream().filter(HandoverOpened.class::isInstance)
                .map(event -> event.routing().handover())
                .map(handover -> link(handover, handover.openedAt())).toList();
        List<Link> completed = events.stream().filter(HandoverCompleted.class::isInstance)
                .map(event -> event.routing().handover())
                .map(handover -> link(handover, handover.completedAt())).toList();
        return write(transaction, BEGIN, opened).chain(() -> write(transaction, END, completed));
    }

    private Link link(Handover handover, Instant at) {
        return new Link(identifiers.next(), handover.handoverId(), handover.department(), at);
    }

    private static Uni<Void> write(SqlConnection transaction, String statement, List<Link> links) {
        return links.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(statement).execute(Tuple.of(EventJson.write(links))).replaceWithVoid();
    }

    record Link(UUID id, UUID handoverId, String department, Instant at) {
    }
}
