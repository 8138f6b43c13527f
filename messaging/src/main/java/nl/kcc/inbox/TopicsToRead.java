package nl.kcc.inbox;

import java.util.List;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import nl.kcc.outbox.TopicCreation;

/// Makes the topics that this service reads, where they are missing, before its channels subscribe to them. A consumer
/// that subscribes earlier only notices a topic when it next asks, and the first contacts of a new installation wait.
@ApplicationScoped
class TopicsToRead {

    private static final Logger LOG = Logger.getLogger(TopicsToRead.class);

    private final List<EventConsumer<?>> consumers;
    private final TopicCreation topics;

    TopicsToRead(@All List<EventConsumer<?>> consumers, TopicCreation topics) {
        this.consumers = consumers;
        this.topics = topics;
    }

    /// A broker that is away, or that leaves this to somebody else, does not keep a service from starting: then the
    /// owners make the topics, and the channels find them later.
    void create(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws InterruptedException {
        try {
            topics.create(consumers.stream().map(consumer -> consumer.vocabulary().topic()).distinct().toList());
        } catch (ExecutionException e) {
            LOG.warnf("The topics to read could not be made now, their owners will: %s", e.getCause());
        }
    }
}
