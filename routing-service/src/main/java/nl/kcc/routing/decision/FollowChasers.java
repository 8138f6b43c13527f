package nl.kcc.routing.decision;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;

/// Keeps those who ask again with the work that they ask after: it follows a hand-over that they joined when it goes to
/// another department or is completed, and decides about those who wait for news of the contact they chase.
@ApplicationScoped
public class FollowChasers {

    private final BackgroundWork work;
    private final RouteContacts route;

    FollowChasers(BackgroundWork work, RouteContacts route) {
        this.work = work;
        this.route = route;
    }

    /// @param knownUntil everything that intake told before this moment is known
    /// @return how many were decided about
    public Uni<Integer> upTo(Instant knownUntil) {
        return work.sql(transaction -> route.follow(transaction, knownUntil));
    }
}
