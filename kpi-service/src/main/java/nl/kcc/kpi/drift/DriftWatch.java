package nl.kcc.kpi.drift;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/// Looks every minute, and raises its voice when a cell differs.
@ApplicationScoped
class DriftWatch {

    private static final Logger LOG = Logger.getLogger(DriftWatch.class);

    private final AtomicInteger cells;
    private final DriftCheck check;

    DriftWatch(DriftCheck check, MeterRegistry registry) {
        this.check = check;
        this.cells = registry.gauge("kpi.drift.cells", new AtomicInteger());
    }

    @Scheduled(every = "${kcc.kpi.drift.every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return check.differingCells()
                .invoke(differing -> {
                    cells.set(differing.size());
                    if (!differing.isEmpty()) {
                        LOG.errorf("Counters differ from the facts cells=%d, see GET /v1/kpi/drift", differing.size());
                    }
                })
                .onFailure().invoke(failure -> LOG.warnf("Drift could not be checked: %s", failure))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }
}
