package nl.kcc.intake.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

import nl.kcc.intake.suggest.Suggestions.SuggestedTopic;

/// Makes suggestions of the scores of a [TopicModel].
record Suggester(TopicModel model) {

    /// How fast certainty grows with the distance between scores (the inverse temperature of the softmax; Guo and others, On
    /// Calibration of Modern Neural Networks, 2017). Fitted on held-out fifths of the phrasings.
    private static final double SHARPNESS = 8;
    private static final int MOST = 3;
    /// Below this a topic is a guess, and nobody is helped by it.
    private static final double GUESS = 0.05;
    private static final double SURE = 0.8;

    Suggestions suggest(String text) {
        Map<Subject, Double> certainties = certainties(model.scores(text));
        Optional<Entry<Subject, Double>> best = certainties.entrySet().stream().max(Entry.comparingByValue());
        if (best.isEmpty()) {
            return Suggestions.NONE;
        }
        double elsewhere = certainties.entrySet().stream().filter(entry -> entry.getKey().elsewhere())
                .mapToDouble(Entry::getValue).sum();
        List<SuggestedTopic> topics = certainties.entrySet().stream()
                .filter(entry -> !entry.getKey().elsewhere() && entry.getValue() >= GUESS)
                .sorted(Entry.<Subject, Double>comparingByValue(Comparator.reverseOrder())).limit(MOST)
                .map(entry -> new SuggestedTopic(entry.getKey().name(), entry.getValue())).toList();
        if (topics.isEmpty() || elsewhere > topics.getFirst().certainty()) {
            return new Suggestions(List.of(), false, Optional.of(best.get().getKey())
                    .filter(subject -> subject.elsewhere() && !subject.equals(Subject.NOTHING)).map(Subject::name));
        }
        return new Suggestions(topics, topics.getFirst().certainty() >= SURE, Optional.empty());
    }

    private static Map<Subject, Double> certainties(Map<Subject, Double> scores) {
        double highest = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        Map<Subject, Double> certainties = new HashMap<>();
        scores.forEach((subject, score) -> certainties.put(subject, Math.exp(SHARPNESS * (score - highest))));
        double all = certainties.values().stream().mapToDouble(value -> value).sum();
        certainties.replaceAll((_, value) -> value / all);
        return certainties;
    }
}
