package nl.kcc.inbox;

import java.io.IOException;
import java.util.Set;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;

/// What a failed batch means: wait, park, or give up.
final class BatchFailures {

    /// PostgreSQL: serialization failure, deadlock, lock not available, and read-only (a server that was demoted).
    private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "25006");

    /// PostgreSQL: connection exceptions, too little of something (connections, memory, room on the disk), and what the
    /// machine under it refuses, such as writing a file. Of an administrator's intervention (57) only a shutdown passes.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "58");

    private BatchFailures() {
    }

    /// The database is away or busy: the same batch can succeed later.
    static boolean isTransient(Throwable failure) {
        if (failure instanceof PgException e) {
            return PASSING_STATES.contains(state(e)) || state(e).startsWith("57P")
                    || PASSING_CLASSES.stream().anyMatch(state(e)::startsWith);
        }
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof java.util.concurrent.TimeoutException
                // "Connection is closed", "Failed to read any response from the server"
                || failure instanceof VertxException
                // Pool timeouts; but a parameter of the wrong type is a bug of ours and never passes.
                || failure instanceof NoStackTraceThrowable && !failure.getMessage().startsWith("Parameter");
    }

    /// One of the events is to blame: the database refuses its data (classes 22 and 23), or our own code cannot treat it.
    static boolean isDueToData(Throwable failure) {
        if (failure instanceof PgException e) {
            return state(e).startsWith("22") || state(e).startsWith("23");
        }
        return failure instanceof RuntimeException && !isTransient(failure);
    }

    /// For people, without any content of the message: PostgreSQL quotes values in its texts.
    static String plain(Throwable failure) {
        return failure instanceof PgException e ? "SQLSTATE " + state(e) : failure.getClass().getSimpleName();
    }

    private static String state(PgException e) {
        return e.getSqlState() == null ? "" : e.getSqlState();
    }
}
