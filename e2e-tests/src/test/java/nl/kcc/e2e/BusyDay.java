package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import nl.kcc.simulator.Catalogue;
import nl.kcc.simulator.Player;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Journal;

/// The load under which things are killed: a day of the contact centre, played in the background by clients that send
/// again, with the same key, whatever was not answered.
final class BusyDay implements AutoCloseable {
    private static final Duration DAY_ENDS_WITHIN = Duration.ofMinutes(6);
    /// Simulated seconds per second: a day in ten seconds or so, were nothing in the way.
    private static final double SPEED = 5000;

    private final Journal journal = new Journal();
    private final Kcc kcc;
    private final Caller caller;
    private final ReadMails mails;
    private final CompletableFuture<Ledger> contacts;

    /// @param written how many of the contacts are mails and forms
    private BusyDay(Kcc kcc, String municipality, int contacts, int written, long seed) throws InterruptedException {
        this.kcc = kcc;
        this.caller = kcc.caller();
        var clock = Clock.systemUTC();
        var topics = Catalogue.read(kcc.installation(), caller);
        var book = TopicBook.of(topics);
        var run = municipality.toLowerCase(Locale.ROOT) + "-" + seed;
        var plan = InteractionPlan.ofToday(run, seed, contacts, written, topics, List.of(municipality), clock.instant());
        var player = new Player(plan, run, SPEED, book, kcc.books().encounters(municipality), kcc.installation(), caller,
                kcc.mailLine(), journal, clock);
        this.mails = ReadMails.after(kcc, plan);
        this.contacts = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                player.play(1, all -> this.contacts.complete(Ledger.balance(all, book, clock.instant())), _ -> {
                });
            } catch (InterruptedException | RuntimeException e) {
                this.contacts.completeExceptionally(e);
            }
        });
    }

    static BusyDay start(Kcc kcc, String municipality, int contacts, long seed) throws InterruptedException {
        return new BusyDay(kcc, municipality, contacts, 0, seed);
    }

    /// One in ten contacts is a mail to the mailbox that intake reads, or a form.
    static BusyDay ofAllChannels(Kcc kcc, int contacts, long seed) throws InterruptedException {
        return new BusyDay(kcc, Kcc.MUNICIPALITY_WITH_MAILBOX, contacts, contacts / 10, seed);
    }

    /// Waits until so many calls were accepted.
    void awaitCalls(long count) {
        await().atMost(DAY_ENDS_WITHIN).until(() -> journal.accepted() >= count || contacts.isDone());
    }

    long acceptedCalls() {
        return journal.accepted();
    }

    boolean isGoingOn() {
        return !contacts.isDone();
    }

    /// Waits for the end of the day, and enters its contacts in the books.
    void finish() {
        var all = contacts.orTimeout(DAY_ENDS_WITHIN.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
        assertThat(journal.unknown()).isEmpty();
        assertThat(journal.refused()).isEmpty();
        kcc.books().add(all);
        mails.awaitAll();
    }

    @Override
    public void close() {
        caller.close();
    }
}
