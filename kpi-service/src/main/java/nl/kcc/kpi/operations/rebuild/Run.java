package nl.kcc.kpi.operations.rebuild;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.jboss.logging.Logger;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import nl.kcc.inbox.LogReader;
import nl.kcc.kpi.fold.FactsInLog;

/// One rebuild or recomputation, from the first event to the switch-over.
final class Run implements Runnable {

    private static final Logger LOG = Logger.getLogger(Run.class);
    private static final long TELL_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
    private final AtomicLong told = new AtomicLong(System.nanoTime());
    private final RunView run;
    private final SqlConnection connection;
    private final Workbench bench;
    private final Runs runs;
    private final Copy copy;

    Run(RunView run, SqlConnection connection, Workbench bench) {
        this.run = run;
        this.connection = connection;
        this.bench = bench;
        this.runs = bench.runs;
        this.copy = new Copy(connection);
    }

    @Override
    public void run() {
        LOG.infof("Run started id=%s source=%s dryRun=%s by=%s", run.id(), run.source(), run.dryRun(), run.by());
        try {
            copy.create();
            read();
            enter(Phase.MERGING);
            copy.merge();
            enter(Phase.COMPARING);
            copy.compare();
            Differences differences = finish();
            copy.drop();
            LOG.infof("Run done id=%s contacts=%d cells=%d", run.id(), differences.contacts(), differences.cells());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Run failed id=%s", run.id());
            runs.failed(run.id(), "De herbouw is mislukt en heeft niets veranderd; zie het logboek van de dienst.")
                    .subscribe().with(_ -> {
                    }, failure -> LOG.warnf("The end of a run could not be written down: %s", failure));
        } finally {
            // Closing alone would return it to the pool with the lock and the room.
            runs.release(connection).onTermination().call(() -> connection.query("reset work_mem").execute())
                    .onTermination().call(() -> connection.close()).subscribe().with(_ -> {
                    }, failure -> LOG.warnf("The lock of a run went with its connection: %s", failure));
        }
    }

    private void read() {
        try (var writer = new CopyWriter(bench.database)) {
            switch (run.source()) {
                case FACTS -> new FactsSource(copy, writer, this::advance).read();
                case LOG -> {
                    if (!run.dryRun()) {
                        bench.encounters.takeAgain(bench.broker);
                    }
                    try (var reader = new LogReader(bench.broker, FactsInLog.TOPICS)) {
                        new LogSource(bench.log, writer, this::advance).read(reader);
                    }
                }
            }
        }
    }

    private Differences finish() {
        var switchover = new Switchover(connection, copy, bench.recount, bench.pool);
        if (run.dryRun()) {
            Differences differences = switchover.rehearse();
            Copy.await(runs.done(connection, run.id(), differences));
            return differences;
        }
        enter(Phase.SWITCHING);
        Transaction transaction = Copy.await(connection.begin());
        try {
            Differences differences = switchover.perform();
            Copy.await(runs.done(connection, run.id(), differences));
            Copy.await(transaction.commit());
            bench.freshness.changed();
            return differences;
        } catch (RuntimeException e) {
            Copy.await(transaction.rollback());
            throw e;
        }
    }

    private void enter(Phase phase) {
        advance(so -> so.in(phase));
        Copy.await(runs.tell(run.id(), progress.get()));
    }

    private void advance(UnaryOperator<Progress> step) {
        Progress now = progress.updateAndGet(step);
        if (System.nanoTime() - told.get() > TELL_EVERY) {
            told.set(System.nanoTime());
            Copy.await(runs.tell(run.id(), now));
        }
    }
}
