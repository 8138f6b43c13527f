package nl.kcc.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import nl.kcc.simulator.Script.Scene;
import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.ledger.People;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.plan.Way;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.SmtpLine;

/// Plays a planned day or month against an installation. Things of one person, and of one interaction of somebody anonymous, are
/// done one after the other; those of different ones overtake each other as they like.
public final class Player {
    private static final int MOST_AT_ONCE = 64;
    /// A day does not stop because many wait for a department, as they do when something is broken.
    private static final int MOST_AT_ONCE_IN_TIME = 2048;
    /// So many scenes ahead calls and visits are told of.
    private static final int SCENES_AHEAD = 200;
    private static final int ONE_IN_SENT_AGAIN = 40;
    private static final Duration HANDOVER_WITHIN = Duration.ofMinutes(2);
    /// Where the mailbox could not be read for a while.
    private static final Duration MAIL_WITHIN = Duration.ofMinutes(4);
    private static final CompletableFuture<Void> NOTHING_YET = CompletableFuture.completedFuture(null);

    private final InteractionPlan plan;
    private final String run;
    private final Reception reception;
    private final Deeds deeds;
    private final Switchboard switchboard;
    private final Journal journal;
    private final ConcurrentHashMap<Integer, List<Dossier>> dossiers = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final double speed;
    private final ConcurrentHashMap<String, CompletableFuture<Void>> newest = new ConcurrentHashMap<>();

    /// What is done when everything so far was answered and nothing goes on.
    public interface Pause {
        /// @param dossiers of all contacts so far
        void at(Collection<Dossier> dossiers) throws InterruptedException;
    }

    /// @param run names this run, so that its idempotency keys are its own
    /// @param speed simulated seconds per second; 0 for as fast as it goes
    /// @param line by which citizens send mails; null where the plan has none
    public Player(InteractionPlan plan, String run, double speed, TopicBook book, EncounterBook encounters, Installation at,
            Caller caller, SmtpLine line, Journal journal, Clock clock) {
        this.plan = plan;
        this.run = run;
        this.speed = speed;
        this.places = new Semaphore(speed > 0 ? MOST_AT_ONCE_IN_TIME : MOST_AT_ONCE);
        this.journal = journal;
        this.reception = new Reception(at, caller, new Letterbox(at, caller, journal, line, MAIL_WITHIN, clock), journal, book,
                new People(clock), encounters, clock);
        this.switchboard = new Switchboard(at, caller, journal, encounters);
        this.deeds = new Deeds(at, caller, journal, new BackOffice(at, caller, journal, HANDOVER_WITHIN), clock);
    }

    /// @param pauses how often to pause; the last one is at the end
    /// @param progress told how many contacts are registered, each time some are
    public void play(int pauses, Pause pause, IntConsumer progress) throws InterruptedException {
        var scenes = Script.of(plan).scenes();
        long startedAt = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int part = 0; part < pauses; part++) {
                for (int i = scenes.size() * part / pauses; i < scenes.size() * (part + 1) / pauses; i++) {
                    var scene = scenes.get(i);
                    if (i % SCENES_AHEAD == 0) {
                        tellOfEncounters(scenes, i);
                    }
                    awaitMoment(Duration.between(scenes.getFirst().at(), scene.at()), startedAt);
                    awaitOthers(scene);
                    places.acquire();
                    start(scene, threads, progress);
                }
                CompletableFuture.allOf(newest.values().toArray(CompletableFuture[]::new)).join();
                pause.at(dossiers.values().stream().flatMap(List::stream).toList());
            }
        }
    }

    /// A registration can name only what was told of before.
    private void tellOfEncounters(List<Scene> scenes, int from) throws InterruptedException {
        int to = Math.min(from + SCENES_AHEAD, scenes.size());
        var unregistered = plan.unregistered();
        switchboard.tell(Stream.concat(
                scenes.subList(from, to).stream().filter(scene -> scene.deed() == null)
                        .map(scene -> plan.interactions().get(scene.interaction()).encounter()).filter(Objects::nonNull),
                unregistered.subList(unregistered.size() * from / scenes.size(), unregistered.size() * to / scenes.size())
                        .stream())
                .toList());
    }

    /// Sleeps until so much of the simulated time has passed.
    private void awaitMoment(Duration sinceStart, long startedAt) throws InterruptedException {
        if (speed > 0) {
            long due = startedAt + (long) (sinceStart.toNanos() / speed);
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
    }

    /// What takes place now comes after everything before it, so that it is known which of it was done by then.
    private void awaitOthers(Scene scene) {
        if (scene.deed() == null && plan.interactions().get(scene.interaction()).live()) {
            CompletableFuture.allOf(newest.values().toArray(CompletableFuture[]::new)).join();
        }
    }

    private void start(Scene scene, ExecutorService threads, IntConsumer progress) {
        var citizen = plan.interactions().get(scene.interaction()).citizen();
        var whose = citizen == null ? "interaction " + scene.interaction() : citizen.identity();
        newest.put(whose, newest.getOrDefault(whose, NOTHING_YET).thenRunAsync(() -> {
            try {
                make(scene, progress);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                journal.broken(scene + ": " + e);
            } finally {
                places.release();
            }
        }, threads));
    }

    private void make(Scene scene, IntConsumer progress) throws InterruptedException {
        var interaction = plan.interactions().get(scene.interaction());
        var key = run + "-" + scene.interaction();
        if (scene.deed() == null) {
            dossiers.put(scene.interaction(), new ArrayList<>(reception.register(interaction, key)));
            progress.accept(interaction.asks().size());
            return;
        }
        var known = dossiers.get(scene.interaction());
        if (!known.isEmpty()) {
            deeds.make(scene.deed(), known.get(scene.ask()));
            if (scene.interaction() % ONE_IN_SENT_AGAIN == 0 && !interaction.live() && interaction.way() == Way.DESK) {
                reception.repeat(interaction, key, known);
            }
        }
    }
}
