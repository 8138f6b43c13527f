package nl.kcc.routing.topics;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.catalogue.PublishCatalogue;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;

/// Tells others that a topic is withdrawn when its day begins: no new version comes into force then.
@ApplicationScoped
class PublishWithdrawals {

    private static final Logger LOG = Logger.getLogger(PublishWithdrawals.class);

    private final KnowledgeInForce inForce;
    private final CatalogueEdits edits;
    private final PublishCatalogue publish;
    private final BackgroundWork work;

    PublishWithdrawals(KnowledgeInForce inForce, CatalogueEdits edits, PublishCatalogue publish, BackgroundWork work) {
        this.inForce = inForce;
        this.edits = edits;
        this.publish = publish;
        this.work = work;
    }

    @Scheduled(identity = "withdrawals", every = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (!inForce.isRead()
                || inForce.catalogue().topics().stream().noneMatch(topic -> topic.withdrawnFrom() != null)) {
            return Uni.createFrom().voidItem();
        }
        Knowledge present = inForce.knowledge();
        return work.sql(transaction -> edits.lock(transaction)
                // An instance that is behind would publish an older catalogue after a newer one.
                .chain(read -> read.version() != present.versions().catalogue() ? Uni.createFrom().item(0)
                        : publish.changes(transaction, present.catalogue())))
                .onFailure().invoke(failure -> LOG.warnf("Withdrawn topics could not be published, trying again: %s", failure))
                .onFailure().recoverWithItem(0).replaceWithVoid();
    }
}
