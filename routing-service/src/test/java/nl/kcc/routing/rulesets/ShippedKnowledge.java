package nl.kcc.routing.rulesets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

import nl.kcc.outbox.EventJson;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;

/// What ships with the service, as version 1.
public final class ShippedKnowledge {

    public static final Knowledge KNOWLEDGE = CheckedKnowledge.of(numbers(), texts()).orRefuse();

    private ShippedKnowledge() {
    }

    /// With this topic in place of the one that has its code.
    public static Knowledge with(Topic topic) {
        Map<KnowledgeKind, String> texts = texts();
        var catalogue = DocumentReader.read(texts.get(KnowledgeKind.CATALOGUE), CatalogueDocument.class,
                new Flaws("catalogus"));
        texts.put(KnowledgeKind.CATALOGUE, EventJson.write(catalogue.with(topic)));
        return CheckedKnowledge.of(numbers(), texts).orRefuse();
    }

    static Map<KnowledgeKind, String> texts() {
        Map<KnowledgeKind, String> texts = new EnumMap<>(KnowledgeKind.class);
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            texts.put(kind, text(kind));
        }
        return texts;
    }

    static Map<KnowledgeKind, Integer> numbers() {
        Map<KnowledgeKind, Integer> numbers = new EnumMap<>(KnowledgeKind.class);
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            numbers.put(kind, 1);
        }
        return numbers;
    }

    static String text(KnowledgeKind kind) {
        try (var in = ShippedKnowledge.class.getClassLoader().getResourceAsStream(kind.shippedFile())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
