package nl.kcc.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// How long a decision takes with many rules and many topics, over HTTP at a steady rate, beside a call that reads the list of
/// departments.
record PreviewDecisions(Stage stage, Knowledge knowledge, int perSecond, Duration length, int rounds, Report report) {

    private static final String PREVIEW = "{\"municipality\": \"GM0344\", \"channel\": \"%s\", \"topic\": \"%s\"}";
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    /// The catalogue and the rules of a service, made larger: most topics have a rule of their own, which asks for a channel too.
    record Knowledge(int topics, int rules, Path folder) {

        private static final ObjectMapper JSON = new ObjectMapper();

        static Knowledge of(int topics, int rules) throws IOException {
            return new Knowledge(topics, rules, Files.createTempDirectory("kcc-knowledge"));
        }

        String topic(int number) {
            return "onderwerp-" + number;
        }

        Map<String, String> environment() {
            return Map.of("KCC_ROUTING_CATALOGUE_FILE", written("catalogue/topics.json", this::addTopics),
                    "KCC_ROUTING_RULES_FILE", written("rules/rules.json", this::addRules));
        }

        private void addTopics(ObjectNode document) {
            ArrayNode all = document.withArray("topics");
            for (int i = 0; all.size() < topics; i++) {
                ObjectNode topic = all.addObject().put("code", topic(i)).put("name", "Onderwerp " + i).put("group", "afval")
                        .put("department", "afval-en-reiniging");
                topic.putArray("synonyms");
                topic.putArray("answerability").addObject().put("from", "2000-01-01").put("direct", i % 2 == 0);
            }
        }

        private void addRules(ObjectNode document) {
            ArrayNode all = document.withArray("rules");
            for (int i = 0; all.size() < rules; i++) {
                ObjectNode rule = JSON.createObjectNode().put("id", "regel-" + i);
                rule.putObject("when").put("topic", topic(i)).put("channel", CHANNELS.get(i % CHANNELS.size()))
                        .put("outcomeGiven", false).put("excluded", false).put("handoverAsked", false).put("reopened", false);
                rule.putObject("then").put("destination", "BACK_OFFICE").put("reason", "BY_RULE");
                rule.put("explanation", "{afdeling} antwoordt over {onderwerp} uiterlijk {uiterlijk}.");
                all.insert(0, rule);
            }
        }

        private String written(String shipped, Consumer<ObjectNode> change) {
            try {
                var document = (ObjectNode) JSON
                        .readTree(Path.of("routing-service/src/main/resources").resolve(shipped).toFile());
                change.accept(document);
                var file = folder.resolve(shipped.replace('/', '-'));
                JSON.writeValue(file.toFile(), document);
                return file.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void measure() throws InterruptedException, ExecutionException {
        report.heading("Decisions with %d rules and %d topics, %d a second for %d s".formatted(knowledge.rules(),
                knowledge.topics(), perSecond, length.toSeconds()));
        report.line("| round | n | preview p50 / p99 / max ms | list of departments p50 / p99 ms | not 200 |");
        report.line("|---:|---:|---:|---:|---:|");
        run(previews()); // warms up
        for (int round = 1; round <= rounds; round++) {
            var previews = run(previews());
            var bare = run(List.of(get("/v1/departments")));
            report.line("| %d | %d | %.1f / %.1f / %.0f | %.1f / %.1f | %d |".formatted(round, previews.latencies().count(),
                    previews.latencies().millis(0.5), previews.latencies().millis(0.99), previews.latencies().millis(1),
                    bare.latencies().millis(0.5), bare.latencies().millis(0.99), previews.failed() + bare.failed()));
        }
        report.text("A preview is a whole decision that is not stored. Goals: a decision p99 ≤ 10 ms, a preview ≤ 50 ms.");
    }

    private SteadyRate.Result run(List<byte[]> requests) throws InterruptedException, ExecutionException {
        return new SteadyRate(routing(), requests, 200, perSecond, length).run();
    }

    /// Of topics all over the table, half of which no rule fits.
    private List<byte[]> previews() {
        return IntStream.range(0, 400).mapToObj(i -> KeepAlive.request(routing(), "/v1/decisions/_preview", agent(),
                PREVIEW.formatted(CHANNELS.get(i / 2 % CHANNELS.size()), knowledge.topic(i)))).toList();
    }

    private byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nAccept: application/json\r\n\r\n".formatted(path,
                routing().getAuthority(), agent()).getBytes(StandardCharsets.UTF_8);
    }

    private String agent() {
        return User.AGENT.authorization(stage.product().localPassword());
    }

    private URI routing() {
        return stage.product().url(Service.ROUTING);
    }
}
