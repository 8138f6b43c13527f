package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import nl.kcc.allinone.Service;

/// What a service says of its interface, for comparing answers with it.
record InterfaceDocument(Service service, JsonNode root) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// OpenAPI 3.0 builds on this draft.
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);

    /// @param path as it is called, from the server's root
    record Operation(String method, String path, JsonNode node) {

        boolean changes() {
            return !method.equals("GET");
        }

        JsonNode example() {
            return node.at("/requestBody/content/application~1json/example");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static InterfaceDocument of(Kcc kcc, Service service) {
        var answer = kcc.http().get(null, kcc.url(service), "/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return new InterfaceDocument(service, answer.json());
    }

    /// Where all calls are, behind the front door.
    String server() {
        return root.at("/servers/0/url").asText();
    }

    List<Operation> operations() {
        // The address on the service's own port, which needs no prefix.
        var server = server().substring(("/" + service.database()).length());
        return root.path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .filter(operation -> operation.getValue().has("responses"))
                .map(operation -> new Operation(operation.getKey().toUpperCase(Locale.ROOT), server + path.getKey(),
                        operation.getValue())))
                .toList();
    }

    Stream<Map.Entry<String, JsonNode>> responses(Operation operation) {
        return operation.node().path("responses").propertyStream()
                .map(response -> Map.entry(response.getKey(), resolved(response.getValue())));
    }

    /// What a part refers to, or the part itself.
    JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? root.at(part.path("$ref").asText().substring(1)) : part;
    }

    /// In what an answer differs from what is said of it.
    List<String> flaws(Operation operation, Http.Answer answer) {
        var response = resolved(operation.node().path("responses").path(String.valueOf(answer.status())));
        if (response.isMissingNode()) {
            return List.of("%s: status %d is not described: %s".formatted(operation, answer.status(), answer.text()));
        }
        var flaws = new ArrayList<String>();
        response.path("headers").fieldNames().forEachRemaining(header -> {
            if (answer.headers().firstValue(header).isEmpty()) {
                flaws.add("%s: %d without the header %s".formatted(operation, answer.status(), header));
            }
        });
        var type = answer.contentType().split(";")[0];
        var media = response.path("content").path(type);
        if (response.has("content") && media.isMissingNode()) {
            flaws.add("%s: %d in the unknown form %s".formatted(operation, answer.status(), type));
        } else if (type.endsWith("json")) {
            misfits(media.path("schema"), answer.json())
                    .forEach(misfit -> flaws.add("%s: %d %s".formatted(operation, answer.status(), misfit)));
        }
        return flaws;
    }

    /// Why a value does not fit a schema of this document.
    List<String> misfits(JsonNode schema, JsonNode value) {
        var whole = JSON.createObjectNode();
        whole.putArray("allOf").add(plain(schema));
        whole.set("components", plain(root.path("components")));
        return SCHEMAS.getSchema(whole).validate(value).stream().map(Object::toString).toList();
    }

    /// The same in plain JSON Schema, which knows no `nullable`.
    private static JsonNode plain(JsonNode node) {
        if (node.isArray()) {
            var copy = JSON.createArrayNode();
            node.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        var copy = JSON.createObjectNode();
        node.propertyStream().forEach(entry -> copy.set(entry.getKey(), plain(entry.getValue())));
        if (!copy.path("nullable").asBoolean()) {
            return copy;
        }
        var either = JSON.createObjectNode();
        either.putArray("anyOf").add(copy).addObject().put("type", "null");
        return either;
    }
}
