package nl.kcc.intake.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import nl.kcc.intake.suggest.Suggestions.SuggestedTopic;

/// How certain the shipped model is, and that it is right as often as it says.
class CertaintyTest {

    private static final TopicModel MODEL = TopicModel.of(ShippedPhrasings.all());
    private static final Suggester SUGGESTER = new Suggester(MODEL);
    private static final Suggestions NOTHING = new Suggestions(List.of(), false, Optional.empty());

    @Test
    void noOtherSharpnessIsLessSurprisedByPlainQuestions() {
        List<Asked> asked = PlainQuestions.all().stream()
                .map(question -> new Asked(question.subject(), MODEL.scores(TextFeatures.of(question.text())))).toList();

        double best = DoubleStream.iterate(8, sharpness -> sharpness <= 24, sharpness -> sharpness + 0.5).boxed()
                .min(Comparator.comparing(sharpness -> asked.stream().mapToDouble(one -> one.surprise(sharpness)).sum()))
                .orElseThrow();

        assertThat(Suggester.SHARPNESS).isEqualTo(best);
    }

    private record Asked(Subject about, Map<Subject, Double> scores) {

        /// The logarithm of how unlikely the right subject was said to be.
        private double surprise(double sharpness) {
            double right = scores.get(about);
            return Math.log(scores.values().stream().mapToDouble(score -> Math.exp(sharpness * (score - right))).sum());
        }
    }

    @Test
    void ofPlainQuestionsFewGoUnanswered() {
        List<Phrasing> ours = PlainQuestions.ours();

        assertThat(share(ours, question -> firstIs(question, suggest(question.text())))).isGreaterThan(0.93);
        assertThat(share(ours, question -> suggest(question.text()).topics().isEmpty())).isLessThan(0.03);
    }

    @Test
    void whatIsNotForAMunicipalityIsSaidSo() {
        List<Phrasing> elsewhere = PlainQuestions.elsewhere();

        assertThat(share(elsewhere, question -> suggest(question.text()).topics().isEmpty())).isGreaterThan(0.9);
        assertThat(suggest("Wanneer krijg ik mijn kinderbijslag?").elsewhere()).contains("SVB");
        assertThat(suggest("Fijne feestdagen allemaal")).isEqualTo(NOTHING);
    }

    @Test
    void ofAHundredWithACertaintyOf90NinetyAreRight() {
        List<Suggestions> answers = PlainQuestions.ours().stream().map(question -> suggest(question.text())).toList();
        double said = answers.stream().filter(answer -> !answer.topics().isEmpty())
                .mapToDouble(answer -> answer.topics().getFirst().certainty()).average().orElseThrow();
        double right = share(PlainQuestions.ours(), question -> firstIs(question, suggest(question.text())));

        assertThat(said).isCloseTo(right, within(0.03));
    }

    @Test
    void aTextWithNothingKnownInItSuggestsNothing() {
        assertThat(suggest("xqzw 12345")).isEqualTo(NOTHING);
        assertThat(suggest("?!")).isEqualTo(NOTHING);
    }

    @Test
    void aTopicThatIsNotInUseIsLeftOutAndTakesNothingFromTheOthers() {
        String question = PlainQuestions.ours().stream().map(Phrasing::text)
                .filter(text -> suggest(text).topics().size() == 2).findFirst().orElseThrow();
        List<SuggestedTopic> both = suggest(question).topics();

        Suggestions without = SUGGESTER.suggest(question, LikeTexts.NONE, topic -> !topic.equals(both.getFirst().topic()));

        assertThat(without.topics()).containsExactly(both.get(1));
        assertThat(without.elsewhere()).isEmpty();
    }

    @Test
    void atMostThreeAreSuggestedTheBestFirst() {
        for (Phrasing question : PlainQuestions.ours()) {
            List<Double> certainties = suggest(question.text()).topics().stream().map(SuggestedTopic::certainty).toList();

            assertThat(certainties).hasSizeLessThanOrEqualTo(3).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void everyTopicHasThirtyPhrasingsAndMore() {
        Map<Subject, Long> phrasings = ShippedPhrasings.all().stream()
                .collect(Collectors.groupingBy(Phrasing::subject, Collectors.counting()));

        assertThat(phrasings.entrySet()).hasSizeGreaterThan(110).extracting(Entry::getValue).allMatch(count -> count >= 30);
    }

    private static Suggestions suggest(String text) {
        return SUGGESTER.suggest(text, LikeTexts.NONE, _ -> true);
    }

    private static List<String> topics(Suggestions suggestions) {
        return suggestions.topics().stream().map(SuggestedTopic::topic).toList();
    }

    private static boolean firstIs(Phrasing question, Suggestions suggestions) {
        return topics(suggestions).stream().findFirst().filter(question.subject().name()::equals).isPresent();
    }

    private static double share(List<Phrasing> questions, Predicate<Phrasing> condition) {
        return questions.stream().filter(condition).count() / (double) questions.size();
    }
}
