package nl.kcc.kpi.live;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;

/// Keeps out of the log what the framework calls an error: that a stream could not be written to the end because its client
/// has left, or was let go. That is how streams end; any other failure of one is told.
@LoggingFilter(name = "clients-that-left")
public final class ClientsThatLeft implements Filter {

    private static final String STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Override
    public boolean isLoggable(LogRecord record) {
        return !(STREAMS.equals(record.getLoggerName()) && isOfTheConnection(record.getThrown()));
    }

    /// Of the system, `Connection reset by peer` and `Broken pipe` are plain.
    private static boolean isOfTheConnection(Throwable failure) {
        return failure instanceof ClosedChannelException || failure != null && failure.getClass() == IOException.class;
    }
}
