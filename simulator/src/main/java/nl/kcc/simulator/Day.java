package nl.kcc.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

import nl.kcc.simulator.plan.DayPlan;
import nl.kcc.simulator.truth.KnownContact;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;

/// Plays a planned day against an installation.
public final class Day {
    private static final int MOST_STORIES_AT_ONCE = 2048;
    private static final Duration HANDOVER_WITHIN = Duration.ofMinutes(2);

    private final Installation installation;
    private final Caller caller;
    private final Journal journal;
    private final Clock clock;

    public Day(Installation installation, Caller caller, Journal journal, Clock clock) {
        this.installation = installation;
        this.caller = caller;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param run names this run, so that its idempotency keys are its own
    /// @param speed simulated seconds per second; 0 for as fast as it goes
    /// @param progress told how many contacts are done, each time some are
    /// @return all contacts the installation accepted, with what is known of them
    public Collection<KnownContact> play(DayPlan plan, String run, double speed, IntConsumer progress)
            throws InterruptedException {
        var done = new ConcurrentLinkedQueue<KnownContact>();
        var pace = Pace.starting(speed);
        var backOffice = new BackOffice(installation, caller, journal, HANDOVER_WITHIN);
        var story = new Story(installation, caller, journal, new Moments(clock), pace,
                new Moves(installation, caller, journal, backOffice));
        var places = new Semaphore(MOST_STORIES_AT_ONCE);
        var visits = plan.visits();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < visits.size(); i++) {
                var visit = visits.get(i);
                pace.awaitMoment(visit.at().minus(visits.getFirst().at()));
                places.acquire();
                var key = run + "-" + i;
                threads.submit(() -> {
                    try {
                        var contacts = story.play(visit, key);
                        done.addAll(contacts);
                        progress.accept(visit.questions().size());
                    } catch (RuntimeException e) {
                        journal.broken("visit " + key + ": " + e);
                    } finally {
                        places.release();
                    }
                    return null;
                });
            }
        }
        return new ArrayList<>(done);
    }
}
