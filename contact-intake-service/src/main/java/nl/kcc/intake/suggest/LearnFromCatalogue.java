package nl.kcc.intake.suggest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import nl.kcc.intake.catalogue.KnownTopics;
import nl.kcc.intake.catalogue.KnownTopics.TopicPhrasing;
import nl.kcc.outbox.BackgroundWork;

/// Keeps up with the phrasings that rule managers write for topics: they count like texts that agents gave a topic, in every
/// municipality, so that a topic that did not ship is suggested, too.
@ApplicationScoped
class LearnFromCatalogue {

    private final AtomicReference<Learned> learned = new AtomicReference<>(new Learned(List.of(), LikeTexts.NONE));
    private final BackgroundWork work;

    LearnFromCatalogue(BackgroundWork work) {
        this.work = work;
    }

    private record Learned(List<TopicPhrasing> phrasings, LikeTexts texts) {
    }

    /// With what agents chose.
    LikeTexts with(LikeTexts chosen) {
        LikeTexts written = learned.get().texts();
        return (features, vocabulary) -> {
            Map<String, Double> support = new HashMap<>(chosen.support(features, vocabulary));
            written.support(features, vocabulary).forEach((topic, weight) -> support.merge(topic, weight, Double::sum));
            return support;
        };
    }

    @Scheduled(every = "${kcc.suggest.learn-every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return work.sql(KnownTopics::phrasings).emitOn(Infrastructure.getDefaultWorkerPool()).invoke(phrasings -> {
            if (!phrasings.equals(learned.get().phrasings())) {
                learned.set(new Learned(phrasings, texts(phrasings)));
            }
        }).replaceWithVoid();
    }

    private static LikeTexts texts(List<TopicPhrasing> phrasings) {
        if (phrasings.isEmpty()) {
            return LikeTexts.NONE;
        }
        var texts = new ChosenTexts();
        for (int i = 0; i < phrasings.size(); i++) {
            TopicPhrasing phrasing = phrasings.get(i);
            texts.put(new AgentChoice(new UUID(0, i), null, phrasing.topic(), phrasing.text(), Instant.EPOCH));
        }
        texts.show();
        return texts;
    }
}
