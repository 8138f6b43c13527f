package nl.kcc.notes;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/// Remembers which topics there are just before the channels subscribe.
@ApplicationScoped
public class TopicsAtTheStart {

    private final AtomicReference<Set<String>> names = new AtomicReference<>();
    private final Map<String, Object> broker;

    TopicsAtTheStart(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    void look(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE - 1) StartupEvent event)
            throws InterruptedException {
        try (var admin = Admin.create(broker)) {
            names.set(admin.listTopics(new ListTopicsOptions().timeoutMs(5_000)).names().get());
        } catch (ExecutionException e) {
            names.set(Set.of());
        }
    }

    Set<String> names() {
        return names.get();
    }
}
