package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    PublishedApiIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentIsTheOneThatWasCommitted(Service service) throws IOException {
        var document = DOCUMENTS.resolve(service.folder() + ".json");
        var served = written(served(service));

        if (Boolean.getBoolean("kcc.api.write")) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(document, served);
        }

        assertThat(document).content().isEqualTo(served);
    }

    /// The rules of the NL API Design Rules 2 that a document can show.
    @ParameterizedTest
    @EnumSource
    void theDocumentKeepsTheDesignRules(Service service) {
        var flaws = new ArrayList<String>();
        var paths = served(service).path("paths");
        paths.propertyStream().map(Map.Entry::getKey)
                .filter(path -> !path.matches("(/(v1|[a-z][a-z0-9-]*|_[a-z]+|\\{[a-zA-Z]+\\}))+"))
                .forEach(path -> flaws.add(path + " is no path of lower-case words"));
        paths.forEach(path -> path.propertyStream().filter(operation -> operation.getValue().has("responses"))
                .filter(operation -> operation.getValue().path("summary").asText("").isBlank()
                        && operation.getValue().path("description").asText("").isBlank()
                        && operation.getValue().path("operationId").asText("").isBlank())
                .forEach(operation -> flaws.add(operation.getKey() + " says nothing of itself")));

        assertThat(paths).isNotEmpty();
        assertThat(flaws).isEmpty();
    }

    private JsonNode served(Service service) {
        var answer = kcc.http().get(null, kcc.url(service), "/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    /// In a fixed order, and without what differs from one installation to the next.
    private static String written(JsonNode document) throws JsonProcessingException {
        var fields = JSON.convertValue(document, Map.class);
        fields.remove("servers");
        return JSON.writeValueAsString(fields) + "\n";
    }

}
