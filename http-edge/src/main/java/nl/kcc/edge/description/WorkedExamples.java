package nl.kcc.edge.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Puts the example of a request and of its answer beside each call. They stand in files that have the name of the call,
/// such as `META-INF/interface/postContacts.json`: `{"request": …, "answer": …}`, text as one string.
final class WorkedExamples {

    private static final TypeReference<Map<String, Object>> ANY = new TypeReference<>() {
    };

    private final ObjectMapper json = new ObjectMapper();

    void addTo(Operation operation) {
        Map<String, Object> example = read(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), example.get("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                put(response.getContent(), example.get("answer"));
            }
        });
    }

    private static void put(Content content, Object example) {
        Optional.ofNullable(content).map(Content::getMediaTypes).orElse(Map.of())
                .forEach((type, media) -> {
                    if (example != null && media.getExample() == null
                            && type.startsWith("application/json") != example instanceof String) {
                        media.setExample(example);
                    }
                });
    }

    private Map<String, Object> read(String operationId) {
        String file = "META-INF/interface/" + operationId + ".json";
        try (InputStream example = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return example == null ? Map.of() : json.readValue(example, ANY);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
