package nl.kcc.inbox;

import java.util.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.apache.kafka.common.KafkaException;

import io.quarkus.runtime.ShutdownEvent;

/// A stop interrupts the acknowledgement of messages that is just under way, or the other channels of this service leave
/// their group in the middle of it, and the connector warns of what Kafka's client says then. That is no news: they are read
/// again after the next start, and their versions are known then. Any other failure is told.
@ApplicationScoped
class InterruptedCommits {

    private static final Logger CONNECTOR = Logger.getLogger("io.smallrye.reactive.messaging.kafka");

    void leaveOut(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        CONNECTOR.setFilter(line -> !(line.getThrown() instanceof KafkaException));
    }
}
