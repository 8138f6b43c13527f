package nl.kcc.intake.suggest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/// What texts may be about, as soon as the model has learned it: some seconds after the start, which does not wait for it.
@ApplicationScoped
public class TopicSuggestions {

    private static final Logger LOG = Logger.getLogger(TopicSuggestions.class);

    private final CompletableFuture<Suggester> learned = new CompletableFuture<>();
    private final LearnFromAgents agents;
    private final LearnFromCatalogue catalogue;

    TopicSuggestions(LearnFromAgents agents, LearnFromCatalogue catalogue) {
        this.agents = agents;
        this.catalogue = catalogue;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("topic-model").start(this::learn);
    }

    private void learn() {
        try {
            learned.complete(Suggester.shipped());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.error("No topics are suggested until this service is started again", e);
            learned.completeExceptionally(e);
        }
    }

    /// @param municipality whose agents' choices count; without one only what is shipped and what stands in the catalogue does
    /// @param names of the topics in use, by code; when there are none, the catalogue has not come yet, and every topic passes
    /// @return empty until the model has learned
    public Optional<Suggestions> suggest(String text, Optional<String> municipality, Map<String, String> names) {
        Predicate<String> inUse = names.isEmpty() ? _ -> true : names::containsKey;
        return learned.isDone() && !learned.isCompletedExceptionally()
                ? Optional.of(learned.join().suggest(text, catalogue.with(municipality.map(agents::of).orElse(LikeTexts.NONE)),
                        inUse))
                : Optional.empty();
    }
}
