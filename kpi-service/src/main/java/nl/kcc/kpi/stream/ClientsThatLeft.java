package nl.kcc.kpi.stream;

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
        return !(STREAMS.equals(record.getLoggerName()) && record.getThrown() instanceof ClosedChannelException);
    }
}
