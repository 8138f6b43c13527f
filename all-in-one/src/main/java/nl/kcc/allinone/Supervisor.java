package nl.kcc.allinone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import nl.kcc.infra.Part;

/// Looks after all parts and starts again what died by itself, as the restart policy of compose does.
record Supervisor(ScheduledExecutorService thread) implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    static Supervisor over(List<Part> parts, Clock clock, Consumer<String> progress) {
        var revivals = parts.stream().map(Revival::new).toList();
        var thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("supervisor").factory());
        thread.scheduleWithFixedDelay(() -> revivals.forEach(revival -> look(revival, clock, progress)),
                LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return new Supervisor(thread);
    }

    /// One part that cannot be started must not keep the others from it.
    private static void look(Revival revival, Clock clock, Consumer<String> progress) {
        try {
            if (revival.look(clock.instant())) {
                progress.accept(revival.part().name() + " had died and was started again.");
            }
        } catch (RuntimeException e) {
            progress.accept(revival.part().name() + " could not be started again: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
