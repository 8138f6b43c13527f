package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;

import nl.kcc.allinone.Service;

/// What `/v1/openapi.json` says is what `docs/api` holds, so that a change of the wire is seen in a review.
/// `-Dkcc.api.write=true` writes the files anew.
@Order(15)
@ExtendWith(OnTheProduct.class)
class PublishedApiIT {
    private static final Path DOCUMENTS = Path.of("..", "docs", "api");
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final Kcc kcc;
    private final Browser browser;

    PublishedApiIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentIsTheOneThatWasCommitted(Service service) throws IOException {
        var document = DOCUMENTS.resolve(service.folder() + ".json");
        var served = written(InterfaceDocument.of(kcc, service).root());

        if (Boolean.getBoolean("kcc.api.write")) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(document, served);
        }

        assertThat(document).content().isEqualTo(served);
    }

    /// What the government's linter for API Design Rules 2 calls an error, and a few of its rules that it cannot check.
    @ParameterizedTest
    @EnumSource
    void theDocumentKeepsTheDesignRules(Service service) {
        var document = InterfaceDocument.of(kcc, service);
        var operations = document.operations();

        assertThat(operations).isNotEmpty();
        assertThat(DesignRules.brokenBy(document)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachCallHasAWorkedExampleThatFitsItsSchema(Service service) {
        var document = InterfaceDocument.of(kcc, service);
        var flaws = new ArrayList<String>();

        for (var operation : document.operations()) {
            check(document, operation + " request", operation.node().path("requestBody"), flaws);
            document.responses(operation).filter(response -> !response.getKey().startsWith("3"))
                    .forEach(response -> check(document, operation + " " + response.getKey(), response.getValue(), flaws));
        }

        assertThat(flaws).isEmpty();
    }

    private static void check(InterfaceDocument document, String where, JsonNode message, List<String> flaws) {
        message.path("content").propertyStream().filter(media -> !media.getKey().startsWith("application/vnd."))
                .forEach(media -> {
                    var example = media.getValue().path("example");
                    if (example.isMissingNode()) {
                        flaws.add(where + " has no example");
                    }
                    document.misfits(media.getValue().path("schema"), example)
                            .forEach(misfit -> flaws.add(where + " " + misfit));
                });
    }

    /// Whoever tries what others try finds each answer described: its status, its headers and its body.
    @ParameterizedTest
    @EnumSource
    void everyAnswerIsAsTheDocumentSays(Service service) {
        var document = InterfaceDocument.of(kcc, service);
        var flaws = new ArrayList<String>();
        var answers = 0;

        for (var operation : document.operations()) {
            for (var answer : new Attempts(kcc, service, operation).answers()) {
                flaws.addAll(document.flaws(operation, answer));
                answers++;
            }
        }

        System.out.printf("%s: %d answers compared with the document%n", service, answers);
        assertThat(flaws).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDeveloperFindsThePageThatShowsIt(Service service) {
        var document = InterfaceDocument.of(kcc, service);
        try (var visit = Visit.ofDeveloper(kcc, browser, service)) {
            var calls = visit.page().locator(".opblock");
            calls.first().waitFor();

            assertThat(calls.count()).isEqualTo(document.operations().size());
            calls.first().locator(".opblock-summary-control").click();
            calls.first().locator(".highlight-code").first().waitFor();
        }
    }

    /// In a fixed order.
    private static String written(JsonNode document) throws JsonProcessingException {
        return JSON.writeValueAsString(JSON.convertValue(document, Map.class)) + "\n";
    }
}
