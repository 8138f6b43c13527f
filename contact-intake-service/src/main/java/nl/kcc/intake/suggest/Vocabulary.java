package nl.kcc.intake.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The features that the examples have, each with its weight: the fewer texts have it, the more it tells.
final class Vocabulary {

    private static final double BEYOND_SEEN = 0.5;
    /// In one example alone, a pair or a run of letters is chance. Leaving those out halves the model.
    private static final int BY_CHANCE = 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Double> rarity = new ArrayList<>();
    private final double rarest;

    Vocabulary(List<Map<String, Double>> texts) {
        rarest = rarity(texts.size(), 0);
        Map<String, Integer> textsWith = new LinkedHashMap<>();
        texts.forEach(text -> text.keySet().forEach(feature -> textsWith.merge(feature, 1, Integer::sum)));
        textsWith.forEach((feature, count) -> {
            if (count > BY_CHANCE || TextFeatures.isWord(feature)) {
                numbers.put(feature, numbers.size());
                rarity.add(rarity(texts.size(), count));
            }
        });
    }

    private static double rarity(int texts, int textsWith) {
        return Math.log((texts + 1) / (textsWith + BEYOND_SEEN));
    }

    int size() {
        return numbers.size();
    }

    /// What of a text is known, by number, in the order of the numbers; of length one, so that a long text weighs no more than
    /// a short one. Empty when nothing is known.
    Map<Integer, Double> known(Map<String, Double> features) {
        Map<Integer, Double> known = new TreeMap<>();
        features.forEach((feature, weight) -> {
            Integer number = numbers.get(feature);
            if (number != null) {
                known.put(number, weight * rarity.get(number));
            }
        });
        return ofLengthOne(known);
    }

    /// All that is in a text, known or not: two texts are alike in what no example has, too, such as the name of a street.
    Map<String, Double> whole(Map<String, Double> features) {
        Map<String, Double> whole = new HashMap<>();
        features.forEach((feature, weight) -> {
            Integer number = numbers.get(feature);
            whole.put(feature, weight * (number == null ? rarest : rarity.get(number)));
        });
        return ofLengthOne(whole);
    }

    private static <K> Map<K, Double> ofLengthOne(Map<K, Double> weights) {
        double length = Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        weights.replaceAll((_, weight) -> weight / length);
        return weights;
    }
}
