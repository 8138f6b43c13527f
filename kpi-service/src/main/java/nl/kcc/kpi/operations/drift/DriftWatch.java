package nl.kcc.kpi.operations.drift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.Stopping;

/// Looks every minute, and raises its voice when a cell differs: at the newest month each time, and at the older ones in
/// turn for as long as that may take; and at what years hold beside their months, of all municipalities together each time
/// and of each of them in turn.
@ApplicationScoped
class DriftWatch {

    private static final Logger LOG = Logger.getLogger(DriftWatch.class);
    /// All of a small installation, and a part of the whole country's.
    private static final Duration LONGEST_AT_MONTHS = Duration.ofSeconds(5);
    private static final Duration LONGEST_AT_MUNICIPALITIES = Duration.ofSeconds(2);

    private final Rotation<LocalDate> months = new Rotation<>();
    private final Rotation<String> municipalities = new Rotation<>();
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
        return stopping.unheard(
                check.months().chain(all -> lookAt(all, months, LONGEST_AT_MONTHS, check::differingIn))
                        .chain(check::municipalities)
                        .chain(all -> lookAt(all, municipalities, LONGEST_AT_MUNICIPALITIES, check::differingOf)))
                .invoke(() -> tell(differing()))
                .onFailure().invoke(failure -> LOG.warnf("Drift could not be checked: %s", failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private <T> Uni<Void> lookAt(List<T> all, Rotation<T> parts, Duration longest, Function<T, Uni<Integer>> differing) {
        Instant until = clock.instant().plus(longest);
        List<T> turn = parts.next(all);
        return Multi.createFrom().iterable(turn)
                .select().first(part -> part.equals(turn.getFirst()) || clock.instant().isBefore(until))
                .onItem().transformToUniAndConcatenate(part -> differing.apply(part)
                        .invoke(cells -> parts.seen(part, cells)))
                .collect().last().replaceWithVoid();
    }

    /// Never more than there are: a year is compared with its months, and differs too while one of these does.
    private int differing() {
        return months.differing() > 0 ? months.differing() : municipalities.differing();
    }

    private void tell(int differing) {
        cells.set(differing);
        if (differing > 0) {
            LOG.errorf("Counters differ from the facts cells=%d, see GET /v1/kpi/drift", differing);
        }
    }
}
