package nl.kcc.edge.problem;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.pgclient.PgException;

/// Tells a database that is away, starting or too busy from one that refuses what we ask. The exception may lie anywhere
/// under the wrappers of Hibernate and Mutiny. It is asked about what failed in a resource, which talks to nothing else.
final class DatabaseAway {

    /// PostgreSQL: serialization failure, deadlock, lock not available, and read-only, which a server says that was demoted.
    private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "25006");

    /// PostgreSQL: connection exceptions, too little of something (connections, memory, room on the disk), an administrator's
    /// intervention, and what the machine under it refuses, such as writing a file.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

    /// Of Vert.x exactly these, which its database client throws: "Connection is closed", "Failed to read any response from
    /// the server", "Timeout" of the pool. Others of the family are about HTTP.
    private static final Set<String> VERTX = Set.of("io.vertx.core.VertxException", "io.vertx.core.impl.NoStackTraceThrowable",
            "io.vertx.core.http.ConnectionPoolTooBusyException", "io.vertx.sqlclient.ClosedConnectionException",
            "io.vertx.sqlclient.TransactionRollbackException");

    private static final int DEEPEST = 10;

    private DatabaseAway() {
    }

    static boolean explains(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isAway(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isAway(Throwable failure) {
        if (failure.getClass().getName().equals("io.vertx.pgclient.PgException")) {
            return PostgreSql.isPassing(failure);
        }
        return isLostConnection(failure)
                || failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException
                || VERTX.contains(failure.getClass().getName());
    }

    /// Not every [IOException]: text that cannot be read, a file that is missing and broken JSON are some, too.
    private static boolean isLostConnection(Throwable failure) {
        return failure instanceof SocketException || failure instanceof UnknownHostException
                || failure instanceof ClosedChannelException || failure.getClass() == IOException.class;
    }

    /// Apart, so that the client's classes are asked for only where they are.
    private static final class PostgreSql {

        static boolean isPassing(Throwable failure) {
            String state = ((PgException) failure).getSqlState();
            return state != null
                    && (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
        }
    }
}
