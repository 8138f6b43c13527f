package nl.kcc.kpi.drift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.Stopping;

/// Looks every minute, and raises its voice when a cell differs: at the newest month each time, and at the older ones in
/// turn for as long as a look may take; and at what years hold beside their months.
@ApplicationScoped
class DriftWatch {

    private static final Logger LOG = Logger.getLogger(DriftWatch.class);
    /// A look at all of a small installation, and at a part of the whole country's.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final MonthsInTurn months = new MonthsInTurn();
    private final AtomicInteger cells;
    private final DriftCheck check;
    private final Clock clock;
    private final Stopping stopping;

    DriftWatch(DriftCheck check, Clock clock, Stopping stopping, MeterRegistry registry) {
        this.check = check;
        this.clock = clock;
        this.stopping = stopping;
        this.cells = registry.gauge("kpi.drift.cells", new AtomicInteger());
    }

    @Scheduled(every = "${kcc.kpi.drift.every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        Instant until = clock.instant().plus(LONGEST);
        return stopping.unheard(check.months().map(months::next).chain(turn -> lookAt(turn, until))
                .chain(check::differingYears))
                .invoke(years -> tell(months.differing() + years))
                .onFailure().invoke(failure -> LOG.warnf("Drift could not be checked: %s", failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> lookAt(List<LocalDate> turn, Instant until) {
        return Multi.createFrom().iterable(turn)
                .select().first(month -> month.equals(turn.getFirst()) || clock.instant().isBefore(until))
                .onItem().transformToUniAndConcatenate(month -> check.differingIn(month)
                        .invoke(differing -> months.seen(month, differing)))
                .collect().last().replaceWithVoid();
    }

    private void tell(int differing) {
        cells.set(differing);
        if (differing > 0) {
            LOG.errorf("Counters differ from the facts cells=%d, see GET /v1/kpi/drift", differing);
        }
    }
}
