package nl.kcc.intake.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/// Tells subjects apart by their [TextFeatures], as it learned from examples: a linear support vector machine of all subjects at
/// once (Crammer and Singer, 2001) over features weighed by how few texts have them.
final class TopicModel {

    private static final double COST_OF_AN_ERROR = 1;
    private static final double PRECISION = 0.1;
    private static final double BEYOND_SEEN = 0.5;
    /// The same examples make the same model.
    private static final int SEED = 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Double> rarity = new ArrayList<>();
    private final List<Subject> subjects;
    private final Model model;

    private TopicModel(List<Phrasing> examples) {
        List<Map<String, Double>> texts = examples.stream().map(example -> TextFeatures.of(example.text())).toList();
        number(texts);
        subjects = examples.stream().map(Phrasing::subject).distinct().toList();
        var parameter = new Parameter(SolverType.MCSVM_CS, COST_OF_AN_ERROR, PRECISION);
        parameter.setRandom(new Random(SEED));
        model = Linear.train(problem(examples, texts), parameter);
    }

    /// Takes seconds.
    static TopicModel of(List<Phrasing> examples) {
        Linear.disableDebugOutput();
        return new TopicModel(examples);
    }

    private void number(List<Map<String, Double>> texts) {
        Map<String, Integer> textsWith = new LinkedHashMap<>();
        texts.forEach(text -> text.keySet().forEach(feature -> textsWith.merge(feature, 1, Integer::sum)));
        textsWith.forEach((feature, count) -> {
            numbers.put(feature, numbers.size() + 1);
            rarity.add(Math.log((texts.size() + 1) / (count + BEYOND_SEEN)));
        });
    }

    private Problem problem(List<Phrasing> examples, List<Map<String, Double>> texts) {
        Map<Subject, Integer> numbered = new HashMap<>();
        subjects.forEach(subject -> numbered.put(subject, numbered.size()));
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = numbers.size();
        problem.x = texts.stream().map(this::vector).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(example -> numbered.get(example.subject())).toArray();
        return problem;
    }

    /// Of length one, so that a long text weighs no more than a short one.
    private Feature[] vector(Map<String, Double> text) {
        Map<Integer, Double> known = new TreeMap<>();
        text.forEach((feature, weight) -> {
            Integer number = numbers.get(feature);
            if (number != null) {
                known.put(number, weight * rarity.get(number - 1));
            }
        });
        double length = Math.sqrt(known.values().stream().mapToDouble(value -> value * value).sum());
        return known.entrySet().stream().map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / length))
                .toArray(Feature[]::new);
    }

    /// How well each subject fits; the greater the better, and comparable within one text only. Empty when nothing in the text is
    /// known.
    Map<Subject, Double> scores(String text) {
        Feature[] vector = vector(TextFeatures.of(text));
        Map<Subject, Double> scores = new HashMap<>();
        if (vector.length > 0) {
            double[] values = new double[subjects.size()];
            Linear.predictValues(model, vector, values);
            int[] order = model.getLabels();
            for (int i = 0; i < values.length; i++) {
                scores.put(subjects.get(order[i]), values[i]);
            }
        }
        return scores;
    }
}
