package nl.kcc.intake.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import nl.kcc.intake.suggest.Suggestions.SuggestedTopic;

/// Makes suggestions of the scores of a [TopicModel].
final class Suggester {

    /// How fast certainty grows with the distance between scores (the inverse temperature of the softmax; Guo and others, On
    /// Calibration of Modern Neural Networks, 2017). The one, in steps of a half, under which the plain questions of
    /// `CertaintyTest` are the least surprising: written apart, neither among the phrasings nor among the test questions. Folds of
    /// the phrasings would have it lower: those of one topic were written to differ from each other, and so are harder than what
    /// people ask.
    static final double SHARPNESS = 15;
    /// Less likely than one in fifty is a guess, and nobody is helped by it.
    private static final double GUESS = 0.02;
    /// From here on it is more likely somebody else's work than ours.
    private static final double ELSEWHERE = 0.5;
    private static final double SURE = 0.8;
    private static final int MOST = 3;
    /// What the very same text to which an agent gave a topic adds to that topic. Fitted like the sharpness, with a fifth of the
    /// phrasings kept from the model and taken for what agents chose; between 14 and 20 it makes no difference.
    private static final double SUPPORT = 14;

    private final TopicModel model;

    Suggester(TopicModel model) {
        this.model = model;
    }

    /// Learned from the phrasings that come with the product. Takes seconds.
    static Suggester shipped() {
        return new Suggester(TopicModel.of(ShippedPhrasings.all()));
    }

    /// @param like what agents made of texts like this one
    /// @param inUse whether a topic may be suggested. It takes nothing from the certainty of others: what is most likely about a
    ///        topic that nobody uses is about no other one
    Suggestions suggest(String text, LikeTexts like, Predicate<String> inUse) {
        Map<String, Double> features = TextFeatures.of(text);
        Map<Subject, Double> weights = model.scores(features);
        weights.replaceAll((_, score) -> SHARPNESS * score);
        like.support(features, model.vocabulary())
                .forEach((topic, support) -> weights.merge(Subject.topic(topic), SUPPORT * support, Double::sum));
        Map<Subject, Double> certainties = certainties(weights);
        double elsewhere = certainties.entrySet().stream().filter(entry -> entry.getKey().elsewhere())
                .mapToDouble(Entry::getValue).sum();
        List<SuggestedTopic> topics = certainties.entrySet().stream()
                .filter(entry -> !entry.getKey().elsewhere() && entry.getValue() >= GUESS)
                .filter(entry -> inUse.test(entry.getKey().name()))
                .sorted(Entry.<Subject, Double> comparingByValue(Comparator.reverseOrder())).limit(MOST)
                .map(entry -> new SuggestedTopic(entry.getKey().name(), entry.getValue())).toList();
        return elsewhere > ELSEWHERE ? new Suggestions(List.of(), false, organisation(certainties))
                : new Suggestions(topics, !topics.isEmpty() && topics.getFirst().certainty() >= SURE, Optional.empty());
    }

    private static Optional<String> organisation(Map<Subject, Double> certainties) {
        return certainties.entrySet().stream().filter(entry -> entry.getKey().elsewhere()).max(Entry.comparingByValue())
                .map(Entry::getKey).filter(subject -> !subject.equals(Subject.NOTHING)).map(Subject::name);
    }

    private static Map<Subject, Double> certainties(Map<Subject, Double> weights) {
        double highest = weights.values().stream().mapToDouble(weight -> weight).max().orElse(0);
        Map<Subject, Double> certainties = weights.entrySet().stream()
                .collect(Collectors.toMap(Entry::getKey, entry -> Math.exp(entry.getValue() - highest)));
        double all = certainties.values().stream().mapToDouble(value -> value).sum();
        certainties.replaceAll((_, value) -> value / all);
        return certainties;
    }
}
