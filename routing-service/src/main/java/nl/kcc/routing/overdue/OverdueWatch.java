package nl.kcc.routing.overdue;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import nl.kcc.routing.decision.FollowChasers;
import nl.kcc.routing.notices.PromiseAgain;
import nl.kcc.routing.rulesets.KnowledgeInForce;

/// Looks every second whether an awaited moment has passed. First those who asked again are taken along with the work that
/// they ask after, so that no alarm goes off about what was completed in time; then citizens are promised a later moment, and
/// only then alarms go off.
@ApplicationScoped
class OverdueWatch {

    private static final Logger LOG = Logger.getLogger(OverdueWatch.class);

    private final IntakeProgress knownUntil;
    private final FollowChasers follow;
    private final PromiseAgain promise;
    private final RaiseAlarms raise;
    private final KnowledgeInForce knowledge;

    OverdueWatch(IntakeProgress knownUntil, FollowChasers follow, PromiseAgain promise, RaiseAlarms raise,
            KnowledgeInForce knowledge) {
        this.knownUntil = knownUntil;
        this.follow = follow;
        this.promise = promise;
        this.raise = raise;
        this.knowledge = knowledge;
    }

    /// A failure is said and tried again a second later: the moments stay where they are, in the database.
    @Scheduled(identity = "overdue-watch", every = "${kcc.overdue.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (!knowledge.isRead()) {
            return Uni.createFrom().voidItem();
        }
        return knownUntil.advance()
                .chain(moment -> follow.upTo(moment.orElse(Instant.EPOCH)).replaceWith(moment))
                .chain(moment -> moment.map(this::tellAndRaise).orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure().invoke(failure -> LOG.warnf("Due moments could not be watched, trying again: %s", failure))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> tellAndRaise(Instant moment) {
        return promise.upTo(moment).onFailure(IllegalStateException.class).recoverWithItem(failure -> {
            // A calendar that is never open must not keep the alarms of all others from going off.
            LOG.warnf("Later moments could not be promised: %s", failure);
            return 0;
        }).invoke(told -> {
            if (told > 0) {
                LOG.infof("Later moments promised count=%d", told);
            }
        }).chain(() -> raise(moment));
    }

    private Uni<Void> raise(Instant moment) {
        return raise.before(moment).invoke(raised -> {
            if (raised > 0) {
                LOG.infof("Alarms raised count=%d", raised);
            }
        }).replaceWithVoid();
    }
}
