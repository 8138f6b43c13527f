package nl.kcc.intake.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/// Tells subjects apart by their [TextFeatures], as it learned from examples: a linear support vector machine of all subjects at
/// once (Crammer and Singer, 2001).
///
/// @param subjects in the order of the weights' classes
record TopicModel(Vocabulary vocabulary, List<Subject> subjects, LinearWeights weights) {

    private static final double COST_OF_AN_ERROR = 1;
    private static final double PRECISION = 0.1;
    /// The same examples make the same model.
    private static final int SEED = 1;

    /// Takes seconds.
    static TopicModel of(List<Phrasing> examples) {
        List<Map<String, Double>> texts = examples.stream().map(example -> TextFeatures.of(example.text())).toList();
        var vocabulary = new Vocabulary(texts);
        List<Subject> subjects = examples.stream().map(Phrasing::subject).distinct().toList();
        Model model = train(problem(examples, subjects, texts.stream().map(vocabulary::known).toList(), vocabulary.size()));
        return new TopicModel(vocabulary, IntStream.of(model.getLabels()).mapToObj(subjects::get).toList(),
                LinearWeights.of(model.getFeatureWeights(), subjects.size()));
    }

    private static Model train(Problem problem) {
        Linear.disableDebugOutput();
        var parameter = new Parameter(SolverType.MCSVM_CS, COST_OF_AN_ERROR, PRECISION);
        parameter.setRandom(new Random(SEED));
        return Linear.train(problem, parameter);
    }

    private static Problem problem(List<Phrasing> examples, List<Subject> subjects, List<Map<Integer, Double>> texts,
            int features) {
        Map<Subject, Integer> numbered = new HashMap<>();
        subjects.forEach(subject -> numbered.put(subject, numbered.size()));
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = features;
        problem.x = texts.stream().map(TopicModel::vector).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(example -> numbered.get(example.subject())).toArray();
        return problem;
    }

    /// The library counts from one.
    private static Feature[] vector(Map<Integer, Double> text) {
        return text.entrySet().stream().map(entry -> new FeatureNode(entry.getKey() + 1, entry.getValue()))
                .toArray(Feature[]::new);
    }

    /// How well each subject fits; the greater the better, comparable within one text only, and all the same when nothing in the
    /// text is known.
    Map<Subject, Double> scores(Map<String, Double> features) {
        double[] values = weights.scores(vocabulary.known(features));
        Map<Subject, Double> scores = new HashMap<>();
        IntStream.range(0, values.length).forEach(i -> scores.put(subjects.get(i), values[i]));
        return scores;
    }
}
