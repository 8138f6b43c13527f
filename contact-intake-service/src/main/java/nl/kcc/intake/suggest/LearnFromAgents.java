package nl.kcc.intake.suggest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import nl.kcc.outbox.BackgroundWork;

/// Keeps up with what agents choose: every twenty seconds what is new, and every hour all anew, so that a text that is erased
/// or a choice that was undone is forgotten within the hour.
@ApplicationScoped
class LearnFromAgents {

    /// Of all municipalities together, the newest: some twenty megabytes.
    static final int MOST = 20_000;
    /// A transaction that began earlier may end later.
    private static final Duration OVERLAP = Duration.ofSeconds(40);

    private final AtomicReference<Learned> learned = new AtomicReference<>(new Learned(new Experience(), Instant.EPOCH));
    private final BackgroundWork work;

    LearnFromAgents(BackgroundWork work) {
        this.work = work;
    }

    /// @param until the newest choice in it
    private record Learned(Experience experience, Instant until) {
    }

    LikeTexts of(String municipality) {
        return learned.get().experience().of(municipality);
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> readAll() {
        return work.sql(transaction -> ChoicesOfAgents.newest(transaction, MOST))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(choices -> learned.set(taken(new Experience(), choices, Instant.EPOCH)))
                .replaceWithVoid();
    }

    @Scheduled(every = "${kcc.suggest.learn-every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> readNew() {
        Learned now = learned.get();
        if (now.experience().size() >= 2 * MOST) {
            return readAll();
        }
        return work.sql(transaction -> ChoicesOfAgents.since(transaction, now.until().minus(OVERLAP), MOST))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(choices -> learned.compareAndSet(now, taken(now.experience(), choices, now.until())))
                .replaceWithVoid();
    }

    private static Learned taken(Experience experience, List<AgentChoice> choices, Instant until) {
        experience.take(choices);
        return new Learned(experience, choices.isEmpty() ? until : choices.getLast().chosenAt());
    }
}
