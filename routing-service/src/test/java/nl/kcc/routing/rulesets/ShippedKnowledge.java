package nl.kcc.routing.rulesets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// What ships with the service, as version 1.
public final class ShippedKnowledge {

    public static final Knowledge KNOWLEDGE = CheckedKnowledge.of(numbers(), texts()).orRefuse();

    private ShippedKnowledge() {
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
