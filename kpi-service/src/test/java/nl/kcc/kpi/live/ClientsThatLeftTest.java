package nl.kcc.kpi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.junit.jupiter.api.Test;

class ClientsThatLeftTest {

    private final ClientsThatLeft filter = new ClientsThatLeft();

    @Test
    void thatAClientHasLeftIsNoNews() {
        assertThat(filter.isLoggable(failure(PublisherResponseHandler.class, new ClosedChannelException()))).isFalse();
        assertThat(filter.isLoggable(failure(PublisherResponseHandler.class, new IOException("Broken pipe")))).isFalse();
    }

    @Test
    void anyOtherFailureOfAStreamIsTold() {
        assertThat(filter.isLoggable(failure(PublisherResponseHandler.class, new IllegalStateException()))).isTrue();
        assertThat(filter.isLoggable(failure(PublisherResponseHandler.class, new CharacterCodingException()))).isTrue();
        assertThat(filter.isLoggable(failure(PublisherResponseHandler.class, null))).isTrue();
    }

    @Test
    void whatOthersTellIsTold() {
        assertThat(filter.isLoggable(failure(Feed.class, new ClosedChannelException()))).isTrue();
    }

    @Test
    void theLogGoesThroughIt() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.log.console.filter", String.class))
                .isEqualTo("clients-that-left");
    }

    private static LogRecord failure(Class<?> where, Exception cause) {
        var record = new LogRecord(Level.SEVERE, "it fails");
        record.setLoggerName(where.getName());
        record.setThrown(cause);
        return record;
    }
}
