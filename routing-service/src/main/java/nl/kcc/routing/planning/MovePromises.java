package nl.kcc.routing.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.RoutingEvent;
import nl.kcc.routing.planning.PromiseMoves.Move;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.RoutingPublisher;
import nl.kcc.routing.standing.Standings;

/// Moves due moments: each is a new version of the contact's standing, with its event in the outbox of the same transaction.
@ApplicationScoped
class MovePromises {

    private static final int BATCH = 500;

    private final Standings standings;
    private final RoutingPublisher publisher;

    MovePromises(Standings standings, RoutingPublisher publisher) {
        this.standings = standings;
        this.publisher = publisher;
    }

    /// @return how many were moved; what was answered or moved by somebody else meanwhile stays as that left it
    Uni<Integer> all(SqlConnection transaction, List<Move> moves) {
        // In the order in which everybody locks contacts, so that nobody waits in a circle.
        List<Move> inOrder = moves.stream().sorted(Comparator.comparing((Move move) -> move.promise().contactId().toString()))
                .toList();
        List<List<Move>> batches = new ArrayList<>();
        for (int from = 0; from < inOrder.size(); from += BATCH) {
            batches.add(inOrder.subList(from, Math.min(from + BATCH, inOrder.size())));
        }
        return Multi.createFrom().iterable(batches)
                .onItem().transformToUniAndConcatenate(batch -> move(transaction, batch))
                .collect().with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> move(SqlConnection transaction, List<Move> batch) {
        Map<UUID, Move> byContact = batch.stream().collect(Collectors.toMap(move -> move.promise().contactId(), move -> move));
        return standings.lockKnown(transaction, batch.stream().map(move -> move.promise().contactId()).toList())
                .chain(courses -> {
                    List<ContactCourse> moved = courses.stream()
                            .filter(course -> isStillPromised(course, byContact.get(course.contactId()).promise().due()))
                            .toList();
                    moved.forEach(course -> course.promise(byContact.get(course.contactId()).to()));
                    List<RoutingEvent> events = moved.stream().flatMap(course -> course.events().stream()).toList();
                    return moved.isEmpty() ? Uni.createFrom().item(0)
                            : standings.save(transaction, moved).chain(() -> publisher.publish(transaction, events))
                                    .replaceWith(moved.size());
                });
    }

    private static boolean isStillPromised(ContactCourse course, Instant due) {
        return due.equals(course.watchAt());
    }
}
