package nl.kcc.kpi.operations.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import nl.kcc.kpi.fold.Fact;

/// Puts facts into the copy, on a thread and a connection of its own: while the database works on some, the next ones are
/// read. The reactive client knows no `COPY`.
final class CopyWriter implements AutoCloseable {

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("rebuild-writer").daemon().factory());
    private final Connection connection;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    CopyWriter(DataSource database) {
        try {
            connection = database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the copy", e);
        }
    }

    /// Waits for those before and sends these on their way. A contact may be written several times, with what is known of
    /// either side. What the database refuses is passed over, as the consumers parked it.
    void write(List<Fact> facts) {
        finish();
        underWay = CompletableFuture.runAsync(() -> append(facts), thread);
    }

    /// Waits until all have arrived.
    void finish() {
        underWay.join();
    }

    private void append(List<Fact> facts) {
        try {
            Copy.FACTS.copy(connection, facts);
        } catch (SQLException e) {
            if (!isRefused(e)) {
                throw new IllegalStateException("facts cannot be copied", e);
            }
            appendHalves(facts);
        } catch (DateTimeException _) {
            // A moment that is on no calendar.
            appendHalves(facts);
        }
    }

    private void appendHalves(List<Fact> facts) {
        int half = facts.size() / 2;
        if (half > 0) {
            append(facts.subList(0, half));
            append(facts.subList(half, facts.size()));
        }
    }

    /// Data that PostgreSQL does not take, such as a NUL in a text.
    private static boolean isRefused(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    @Override
    public void close() {
        thread.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection for the copy cannot be given back", e);
        }
    }
}
