package nl.kcc.intake.routingview;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.mutiny.Uni;

/// One request that waits for the decisions on its contacts.
public final class WaitingRequest {

    private final Set<UUID> missing = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Decision> found = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private final WaitingRoom room;

    WaitingRequest(WaitingRoom room, Collection<UUID> contacts) {
        this.room = room;
        missing.addAll(contacts);
    }

    /// What is known when all decisions are there or time runs out, whichever comes first.
    public Uni<Map<UUID, Decision>> atMost(Duration patience) {
        return Uni.createFrom().completionStage(all)
                .ifNoItem().after(patience).recoverWithItem((Void) null)
                .map(_ -> Map.copyOf(found))
                .onTermination().invoke(this::leave);
    }

    /// For a request that will not wait after all.
    public void leave() {
        room.leave(this);
    }

    Set<UUID> missing() {
        return missing;
    }

    void offer(Map<UUID, Decision> decisions) {
        for (UUID contact : missing) {
            if (decisions.get(contact) instanceof Decision decision) {
                found.put(contact, decision);
                missing.remove(contact);
            }
        }
        if (missing.isEmpty()) {
            all.complete(null);
        }
    }
}
