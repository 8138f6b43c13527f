package nl.kcc.intake.encounters.ami;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

import nl.kcc.intake.encounters.SwitchboardCalls;
import nl.kcc.intake.encounters.SwitchboardCalls.CallMoment;

/// Moments of calls that are not stored yet. They wait here while the database is away: the switchboard tells nothing twice.
final class AmiBacklog {

    private static final Logger LOG = Logger.getLogger(AmiBacklog.class);
    /// Some hours of a busy day, in a few megabytes.
    private static final int MOST = 50_000;
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final BlockingQueue<CallMoment> waiting = new LinkedBlockingQueue<>(MOST);
    private final SwitchboardCalls calls;
    private final AmiWatch watch;

    AmiBacklog(SwitchboardCalls calls, AmiWatch watch) {
        this.calls = calls;
        this.watch = watch;
    }

    /// Never waits: the switchboard hangs up on a reader that does.
    void add(List<CallMoment> moments) {
        for (CallMoment moment : moments) {
            if (!waiting.offer(moment)) {
                watch.dropped();
            }
        }
    }

    /// Stores what comes, in the order in which it came, until the end of the service.
    ///
    /// @throws InterruptedException at the end of the service
    void storeUntil(BooleanSupplier isOver) throws InterruptedException {
        List<CallMoment> next = new ArrayList<>();
        while (!isOver.getAsBoolean()) {
            if (next.isEmpty()) {
                next.add(waiting.take());
                waiting.drainTo(next, AT_ONCE - 1);
            }
            if (isStored(next)) {
                next.clear();
            } else {
                Thread.sleep(PAUSE);
            }
        }
    }

    /// What a failure says could hold what was to be stored, and stays out of the log.
    private boolean isStored(List<CallMoment> moments) {
        try {
            DatabaseWait.on(calls.take(moments));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Calls of the switchboard cannot be stored; tried again waiting=%d cause=%s",
                    waiting.size() + moments.size(), e.getClass().getSimpleName());
            return false;
        }
    }
}
