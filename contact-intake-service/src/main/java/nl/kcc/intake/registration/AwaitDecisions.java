package nl.kcc.intake.registration;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.intake.routingview.WaitingRoom;

/// Adds to the answer what routing decides within the time the client has. Holds no connection meanwhile.
@ApplicationScoped
class AwaitDecisions {

    private final WaitingRoom room;

    AwaitDecisions(WaitingRoom room) {
        this.room = room;
    }

    Uni<RegistrationView> await(RegistrationView registered, Duration patience) {
        if (patience.isZero()) {
            return Uni.createFrom().item(registered);
        }
        return room.enter(registered.contactIds())
                .map(waiting -> waiting.atMost(patience).map(registered::with))
                .orElseGet(() -> Uni.createFrom().item(registered));
    }
}
