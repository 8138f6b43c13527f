package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.kcc.simulator.wire.User;

/// How well the running product finds what questions in citizens' own words are about, and what it learns from agents.
final class SuggestTopics {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LEARNING = Duration.ofMinutes(2);
    private static final String OURS = "GM0344";
    private static final String ANOTHER = "GM0307";
    private static final int SEED = 1;
    /// Half a minute for what is new, and a little more.
    private static final Duration UNTIL_LEARNED = Duration.ofSeconds(40);

    /// Two municipalities, of which one learns.
    static final Map<String, String> ENVIRONMENT = Map.of("KCC_MUNICIPALITIES", OURS + ',' + ANOTHER);

    private final Stage stage;
    private final int choices;
    private final Report report;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SuggestTopics(Stage stage, int choices, Report report) {
        this.stage = stage;
        this.choices = choices;
        this.report = report;
    }

    void measure() throws IOException, InterruptedException {
        List<TopicQuestion> ours = TopicQuestion.ours();
        List<TopicQuestion> elsewhere = TopicQuestion.elsewhere();
        awaitModel(ours.getFirst());
        ask(ours, OURS);
        var first = new SuggestionQuality(ask(ours, OURS), ask(elsewhere, OURS));
        report.heading(
                "Topics suggested for %d questions of ours and %d that are not".formatted(ours.size(), elsewhere.size()));
        report.line(SuggestionQuality.HEADINGS);
        report.line("|---|---:|---:|---:|---:|---:|---:|");
        report.line(first.line("as shipped"));
        var bare = bare(ours.size());
        report.text(
                "Over HTTP, one at a time: p50 %.1f ms, p99 %.1f ms, beside p50 %.1f ms, p99 %.1f ms of a call that only reads a "
                        + "constant. Goals: first ≥ 65 %%, among three ≥ 85 %%, silent on ≥ 80 %% of what is not municipal, ≤ 5 ms.",
                first.latencies().millis(0.5), first.latencies().millis(0.99), bare.millis(0.5), bare.millis(0.99));
        report.line("");
        first.reliability(report);
        report.line("");
        first.confusions(report);
        afterChoices(ours, elsewhere);
    }

    private void awaitModel(TopicQuestion question) throws IOException, InterruptedException {
        long end = System.nanoTime() + LEARNING.toNanos();
        while (send("/v1/topics/_suggest", Map.of("text", question.text(), "municipality", OURS)).statusCode() == 503) {
            if (System.nanoTime() > end) {
                throw new IOException("no model after " + LEARNING);
            }
            Thread.sleep(500);
        }
    }

    /// Agents of one municipality give topics to variations of every other question; the others are then asked again, there
    /// and in a municipality whose agents chose nothing.
    private void afterChoices(List<TopicQuestion> ours, List<TopicQuestion> elsewhere)
            throws IOException, InterruptedException {
        List<TopicQuestion> shown = everyOther(ours, 0);
        List<TopicQuestion> kept = everyOther(ours, 1);
        var before = new SuggestionQuality(ask(kept, OURS), ask(elsewhere, OURS));
        var random = new Random(SEED);
        for (int i = 0; i < choices; i++) {
            TopicQuestion question = shown.get(random.nextInt(shown.size()));
            choose(new TopicQuestion(question.about(), Variation.of(question.text(), random)));
        }
        Thread.sleep(UNTIL_LEARNED);
        report.heading("After %,d choices of agents of one municipality".formatted(choices));
        report.line(SuggestionQuality.HEADINGS);
        report.line("|---|---:|---:|---:|---:|---:|---:|");
        report.line(before.line("%d questions before".formatted(kept.size())));
        var after = new SuggestionQuality(ask(kept, OURS), ask(elsewhere, OURS));
        report.line(after.line("the same after"));
        var elsewhereAsked = ask(elsewhere, ANOTHER);
        report.line(new SuggestionQuality(ask(kept, ANOTHER), elsewhereAsked).line("the same in another municipality"));
        report.line(
                new SuggestionQuality(ask(shown, ANOTHER), elsewhereAsked).line("the other %d before".formatted(shown.size())));
        report.line(new SuggestionQuality(ask(shown, OURS), after.elsewhere()).line("the same after"));
        report.text("The agents chose for variations (words left out, letters mistyped) of the other %d questions. "
                + "p50 %.1f ms, p99 %.1f ms.", shown.size(), after.latencies().millis(0.5), after.latencies().millis(0.99));
    }

    private static List<TopicQuestion> everyOther(List<TopicQuestion> questions, int from) {
        List<TopicQuestion> half = new ArrayList<>();
        for (int i = from; i < questions.size(); i += 2) {
            half.add(questions.get(i));
        }
        return half;
    }

    private Latencies bare(int times) throws IOException, InterruptedException {
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            http.send(request("/v1/handover-reasons").GET().build(), BodyHandlers.discarding());
            nanos[i] = System.nanoTime() - start;
        }
        return Latencies.of(List.of(nanos));
    }

    private void choose(TopicQuestion question) throws IOException, InterruptedException {
        var answer = send("/v1/contacts", Map.of("municipality", OURS, "channel", "PHONE", "questions",
                List.of(Map.of("topic", question.about(), "summary", question.text(), "outcome", "ANSWERED"))));
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
    }

    private List<AskedTopic> ask(List<TopicQuestion> questions, String municipality) throws IOException, InterruptedException {
        List<AskedTopic> asked = new ArrayList<>();
        for (TopicQuestion question : questions) {
            long start = System.nanoTime();
            var answer = send("/v1/topics/_suggest", Map.of("text", question.text(), "municipality", municipality));
            long nanos = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + ": " + answer.body());
            }
            asked.add(new AskedTopic(question, JSON.readValue(answer.body(), AskedTopic.Answer.class), nanos));
        }
        return asked;
    }

    private HttpResponse<String> send(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return http.send(request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(stage.intake().resolve(path)).header("Authorization",
                User.AGENT.authorization(stage.product().localPassword()));
    }
}
