package nl.kcc.intake.registration;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import nl.kcc.intake.routingview.WaitingRoom;

/// Adds to what was registered what routing decides within the time that its source has. Holds no connection meanwhile.
@ApplicationScoped
public class AwaitDecisions {

    private final WaitingRoom room;

    AwaitDecisions(WaitingRoom room) {
        this.room = room;
    }

    public Uni<Registered> await(Registered registered, Duration patience) {
        if (patience.isZero()) {
            return Uni.createFrom().item(registered);
        }
        Context request = Vertx.currentContext();
        return room.enter(registered.contactIds())
                // Decisions come on the context of whoever found them; what follows is this user's work again.
                .map(waiting -> waiting.atMost(patience).emitOn(MutinyHelper.executor(request)).map(registered::with))
                .orElseGet(() -> Uni.createFrom().item(registered));
    }
}
