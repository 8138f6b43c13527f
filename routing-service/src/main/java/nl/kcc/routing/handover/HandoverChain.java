package nl.kcc.routing.handover;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverAccepted;
import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.events.RoutingEvent.HandoverForwarded;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingEvent.HandoverReturned;
import nl.kcc.events.RoutingEvent.PromiseEndangered;
import nl.kcc.events.RoutingEvent.RoutingRestated;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;
import nl.kcc.routing.standing.ListedHandover;

/// The links of the chains of holders that news from the front office brings, for many contacts at once in plain SQL; what
/// people do with a hand-over is [MoveHandover]'s.
@ApplicationScoped
public class HandoverChain {

    /// A first holder has it since it was opened, which may be a little before the news of it came.
    private static final String BEGIN = """
            insert into handover_holder (id, handover_id, position, department, held_from)
            select h.id, "handoverId", before.holders + 1, department, case before.holders when 0 then "openedAt" else at end
            from json_to_recordset(cast($1::text as json))
                as h(id uuid, "handoverId" uuid, department text, "openedAt" timestamptz, at timestamptz),
                lateral (select count(*)::int as holders from handover_holder where handover_id = h."handoverId") as before
            """;
    private static final String END = """
            update handover_holder holder set held_until = h.at
            from json_to_recordset(cast($1::text as json)) as h("handoverId" uuid, at timestamptz)
            where holder.handover_id = h."handoverId" and holder.held_until is null
            """;

    /// What goes from pillar to post is given to the coordinator of the department where it comes to lie.
    private static final String TO_COORDINATOR = """
            update handover h set assignee = desk.coordinator, assigned_at = $2, revision = revision + 1
            from department_desk desk
            where h.id = any($1) and h.assignee is null and h.status in ('OPEN', 'ACCEPTED')
                and desk.municipality = h.municipality and desk.department = h.department and desk.coordinator is not null
            """;

    private final Identifiers identifiers;

    HandoverChain(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /// Begins the chains of hand-overs that were opened, passes on those that were given back, and ends those that were
    /// completed.
    public Uni<Void> record(SqlConnection transaction, List<RoutingEvent> events, Instant now) {
        Map<UUID, List<Link>> links = new LinkedHashMap<>();
        events.forEach(event -> links(event, now).forEach(link -> links
                .computeIfAbsent(link.handoverId(), _ -> new ArrayList<>()).add(link)));
        int longest = links.values().stream().mapToInt(List::size).max().orElse(0);
        Uni<Void> written = Uni.createFrom().voidItem();
        for (int i = 0; i < longest; i++) {
            int place = i;
            List<Link> next = links.values().stream().filter(of -> of.size() > place).map(of -> of.get(place)).toList();
            written = written.chain(() -> write(transaction, END, next, false))
                    .chain(() -> write(transaction, BEGIN, next, true));
        }
        return written.chain(() -> toCoordinators(transaction, events, now));
    }

    private static Uni<Void> toCoordinators(SqlConnection transaction, List<RoutingEvent> events, Instant now) {
        UUID[] wandering = events.stream()
                .filter(event -> event instanceof HandoverOpened || event instanceof HandoverForwarded)
                .map(event -> event.routing().handover()).filter(ListedHandover::isWandering).map(Handover::handoverId)
                .toArray(UUID[]::new);
        return wandering.length == 0 ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(TO_COORDINATOR)
                        .execute(Tuple.of(wandering, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))).replaceWithVoid();
    }

    private List<Link> links(RoutingEvent event, Instant now) {
        Handover handover = event.routing().handover();
        return switch (event) {
            case HandoverOpened _ -> List.of(link(handover, true, now));
            case HandoverForwarded _ -> List.of(link(handover, false, now), link(handover, true, now));
            case HandoverCompleted _ -> List.of(link(handover, false, handover.completedAt()));
            case ContactRouted _ -> List.of();
            case HandoverAccepted _ -> List.of();
            case HandoverReturned _ -> List.of();
            case AnswerOverdue _ -> List.of();
            case HandoverOverdue _ -> List.of();
            case PromiseEndangered _ -> List.of();
            case RoutingRestated _ -> List.of();
        };
    }

    private Link link(Handover handover, boolean begins, Instant at) {
        return new Link(identifiers.next(), handover.handoverId(), handover.department(), handover.openedAt(), at, begins);
    }

    private static Uni<Void> write(SqlConnection transaction, String statement, List<Link> links, boolean begins) {
        List<Link> some = links.stream().filter(link -> link.begins() == begins).toList();
        return some.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(statement).execute(Tuple.of(EventJson.write(some))).replaceWithVoid();
    }

    /// @param begins whether a holder begins, and not ends
    record Link(UUID id, UUID handoverId, String department, Instant openedAt, Instant at, boolean begins) {
    }
}
