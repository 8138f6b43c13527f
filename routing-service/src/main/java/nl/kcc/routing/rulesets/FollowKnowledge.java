package nl.kcc.routing.rulesets;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.catalogue.PublishCatalogue;

/// Keeps this instance with what is in force: all of it at the start, before anything is decided, and every second whatever
/// came into force since. Each instance looks for itself, so nobody has to tell them.
@ApplicationScoped
class FollowKnowledge {

    private static final Logger LOG = Logger.getLogger(FollowKnowledge.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AFTER_THE_CHECK_OF_THE_ROLE = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private final KnowledgeInForce present;
    private final StoredVersions stored;
    private final ImportFiles files;
    private final PublishCatalogue publish;
    private final BackgroundWork work;
    private final Clock clock;
    /// So that what cannot be used is told once, and not every second.
    private final AtomicReference<Map<KnowledgeKind, Integer>> refused = new AtomicReference<>();

    FollowKnowledge(KnowledgeInForce present, StoredVersions stored, ImportFiles files, PublishCatalogue publish,
            BackgroundWork work, Clock clock) {
        this.present = present;
        this.stored = stored;
        this.files = files;
        this.publish = publish;
        this.work = work;
        this.clock = clock;
    }

    /// @throws UnusableKnowledge when what is in force is flawed: no start
    void start(@Observes @Priority(AFTER_THE_CHECK_OF_THE_ROLE) StartupEvent event) {
        Calendars.readHolidays();
        present.replaceBy(work.sql(transaction -> stored.lock(transaction)
                .chain(() -> files.into(transaction))
                .chain(() -> read(transaction))).await().atMost(PATIENCE));
        LOG.infof("Knowledge ready %s", present.knowledge().versions());
    }

    /// A failure is said and tried again a second later; until then the instance goes by what it has.
    @Scheduled(identity = "knowledge", every = "${kcc.routing.knowledge-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return work.sql(connection -> stored.inForce(connection, clock.instant()))
                .chain(versions -> hasNothingNew(versions) ? Uni.createFrom().voidItem() : follow(versions))
                .onFailure().invoke(failure -> LOG.warnf("What is in force could not be read, trying again: %s", failure))
                .onFailure().recoverWithNull();
    }

    /// The schedule begins before the first start has imported anything.
    private boolean hasNothingNew(Map<KnowledgeKind, Integer> versions) {
        return versions.isEmpty() || versions.equals(refused.get()) || present.isOf(KnowledgeVersions.of(versions));
    }

    private Uni<Void> follow(Map<KnowledgeKind, Integer> versions) {
        return work.sql(transaction -> stored.lock(transaction).chain(() -> read(transaction)))
                .invoke(knowledge -> {
                    present.replaceBy(knowledge);
                    LOG.infof("Knowledge replaced %s", knowledge.versions());
                })
                .replaceWithVoid()
                .onFailure(UnusableKnowledge.class).recoverWithItem(flaws -> {
                    refused.set(versions);
                    LOG.errorf(flaws, "What is in force cannot be used; going on with what there was %s", versions);
                    return null;
                });
    }

    /// Nobody stores or publishes meanwhile, so an instance that is behind never publishes an older catalogue after a newer.
    private Uni<Knowledge> read(SqlConnection transaction) {
        return stored.inForce(transaction, clock.instant())
                .chain(versions -> stored.contents(transaction, versions)
                        .map(contents -> CheckedKnowledge.of(versions, contents).orRefuse()))
                .call(knowledge -> publish.changes(transaction, knowledge.catalogue()).invoke(
                        changed -> LOG.infof("Topic catalogue compared topics=%d published=%d",
                                knowledge.catalogue().topics().size(), changed)));
    }
}
