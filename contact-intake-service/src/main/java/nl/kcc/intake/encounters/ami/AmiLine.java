package nl.kcc.intake.encounters.ami;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueEntryEvent;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import nl.kcc.edge.Municipalities;
import nl.kcc.intake.encounters.SwitchboardCalls;

/// The line to the switchboard: opened at the start, and again whenever it is lost, less and less often. Whether it is open
/// the switchboard must say itself every two seconds.
@ApplicationScoped
class AmiLine {

    private static final Logger LOG = Logger.getLogger(AmiLine.class);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;
    private static final int PATIENCE = 5_000;
    /// What is listened to; others may be told, and are passed over.
    private static final List<Class<? extends ManagerEvent>> HEARD = List.of(QueueCallerJoinEvent.class,
            QueueCallerAbandonEvent.class, QueueEntryEvent.class, AgentCalledEvent.class, AgentConnectEvent.class,
            BlindTransferEvent.class, AttendedTransferEvent.class, HangupEvent.class);

    private final Optional<AmiSettings> settings;
    private final SwitchboardCalls calls;
    private final SwitchboardGaps gaps;
    private final AmiWatch watch;
    private final AmiBacklog backlog;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    AmiLine(Config config, Municipalities municipalities, SwitchboardCalls calls, SwitchboardGaps gaps, AmiWatch watch,
            Clock clock) {
        this.settings = AmiSettings.of(config, municipalities.served());
        this.calls = calls;
        this.gaps = gaps;
        this.watch = watch;
        this.backlog = new AmiBacklog(calls, watch);
        this.clock = clock;
    }

    /// Whose calls are listened for; nobody's when no switchboard is set up.
    Set<String> municipalities() {
        return settings.map(AmiSettings::municipalities).orElse(Set.of());
    }

    void start(@Observes StartupEvent event) {
        settings.ifPresent(switchboard -> {
            watch.begin();
            threads.execute(() -> untilTheEnd(() -> listen(switchboard)));
            threads.execute(() -> untilTheEnd(() -> backlog.storeUntil(threads::isShutdown)));
        });
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private interface LineTask {
        void run() throws InterruptedException;
    }

    private static void untilTheEnd(LineTask task) {
        try {
            task.run();
        } catch (InterruptedException _) {
            // The service is being stopped.
        }
    }

    private void listen(AmiSettings switchboard) throws InterruptedException {
        var heard = new AmiCalls(switchboard.queues());
        int failures = 0;
        while (!threads.isShutdown()) {
            Instant opened = clock.instant();
            listenOnce(switchboard, heard);
            failures = Duration.between(opened, clock.instant()).compareTo(LONGEST_PAUSE) > 0 ? 0 : failures + 1;
            Thread.sleep(pause(failures));
        }
    }

    /// @param failures since the line was last open for a while
    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /// Until the line is lost, or when it cannot be opened.
    private void listenOnce(AmiSettings switchboard, AmiCalls heard) throws InterruptedException {
        DefaultManagerConnection line = line(switchboard, heard);
        try {
            heard.know(DatabaseWait.on(calls.open(switchboard.municipalities())));
            line.login();
            Instant since = clock.instant();
            // Who waits already tells nothing new by himself.
            line.sendAction(new QueueStatusAction(), null);
            while (!threads.isShutdown()) {
                line.sendAction(new PingAction(), PATIENCE);
                watch.heard();
                writeDown(switchboard, since);
                Thread.sleep(BETWEEN_SIGNS);
            }
        } catch (IOException | TimeoutException | AuthenticationFailedException | RuntimeException e) {
            watch.silent(e.getClass().getSimpleName());
        } finally {
            close(line);
        }
    }

    private DefaultManagerConnection line(AmiSettings switchboard, AmiCalls heard) {
        var line = new DefaultManagerConnection(switchboard.host(), switchboard.port(), switchboard.user(),
                switchboard.password());
        line.setSsl(switchboard.tls());
        line.setSocketTimeout(PATIENCE);
        HEARD.forEach(line::registerUserEventClass);
        line.addEventListener(event -> AmiNews.of(event, clock.instant()).map(heard::on).ifPresent(backlog::add));
        return line;
    }

    /// Without the database the line is open all the same; it is written down later that it was.
    private void writeDown(AmiSettings switchboard, Instant since) {
        try {
            DatabaseWait.on(gaps.heard(switchboard.municipalities(), since));
        } catch (RuntimeException e) {
            LOG.debugf("It cannot be written down that the switchboard is heard cause=%s", e.getClass().getSimpleName());
        }
    }

    /// Ends the library's own attempts, too.
    private static void close(DefaultManagerConnection line) {
        try {
            line.logoff();
        } catch (IllegalStateException _) {
            // It never was open.
        }
    }
}
