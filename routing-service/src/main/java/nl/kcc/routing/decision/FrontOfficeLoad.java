package nl.kcc.routing.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.rules.Workload;

/// How busy the front office of each municipality is: by how many answers it still owes of which the moment has not passed.
/// Counted every half minute, by each instance for itself; a decision keeps what it saw.
@ApplicationScoped
class FrontOfficeLoad {

    private static final Logger LOG = Logger.getLogger(FrontOfficeLoad.class);
    /// By the index of what is watched: no row and no index of its own.
    private static final String COUNT = """
            select municipality, count(*) as owed from contact_routing
            where watch_at is not null and destination = 'FRONT_OFFICE' group by municipality
            """;

    private final LoadConfig config;
    private final BackgroundWork work;
    private final AtomicReference<Map<String, Long>> owed = new AtomicReference<>(Map.of());

    FrontOfficeLoad(LoadConfig config, BackgroundWork work) {
        if (config.normalFrom() < 1 || config.highFrom() <= config.normalFrom()) {
            throw new ConfigurationException(
                    "kcc.routing.load.normal-from is at least 1, and kcc.routing.load.high-from is higher than that.");
        }
        this.config = config;
        this.work = work;
    }

    Workload of(String municipality) {
        long open = owed.get().getOrDefault(municipality, 0L);
        return open >= config.highFrom() ? Workload.HIGH : open >= config.normalFrom() ? Workload.NORMAL : Workload.LOW;
    }

    /// A failure is said, and what was counted before holds on.
    @Scheduled(identity = "front-office-load", every = "${kcc.routing.load.counted-every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return work.sql(connection -> connection.query(COUNT).execute())
                .invoke(rows -> {
                    Map<String, Long> counted = new HashMap<>();
                    rows.forEach(row -> counted.put(row.getString("municipality"), row.getLong("owed")));
                    owed.set(Map.copyOf(counted));
                })
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("The load of the front office could not be counted: %s", failure))
                .onFailure().recoverWithNull();
    }
}
