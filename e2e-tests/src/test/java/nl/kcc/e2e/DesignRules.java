package nl.kcc.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/// The NL API Design Rules 2 that a document can show.
final class DesignRules {
    private final List<String> broken = new ArrayList<>();
    private final InterfaceDocument document;

    private DesignRules(InterfaceDocument document) {
        this.document = document;
    }

    static List<String> brokenBy(InterfaceDocument document) {
        var rules = new DesignRules(document);
        rules.checkTheWhole(document.root());
        rules.checkNames();
        document.operations().forEach(rules::check);
        return rules.broken;
    }

    private void checkTheWhole(JsonNode root) {
        demand(root.path("openapi").asText().startsWith("3."), "no document of OpenAPI 3");
        demand(root.at("/info/version").asText().matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?"), "version is not semantic");
        Stream.of("name", "email", "url")
                .forEach(field -> demand(!root.at("/info/contact/" + field).asText().isEmpty(), "no contact " + field));
        demand(!root.path("servers").isEmpty(), "no servers");
        root.path("servers").forEach(server -> demand(server.path("url").asText().matches(".*/v\\d.*"),
                "no major version in the server's address"));
        root.at("/components/securitySchemes").forEach(scheme -> demand(
                !scheme.path("type").asText().equals("openIdConnect") || scheme.has("openIdConnectUrl"),
                "no openIdConnectUrl"));
    }

    private void checkNames() {
        var ids = new HashSet<String>();
        for (var operation : document.operations()) {
            demand(operation.path().matches("(/([a-z][a-z0-9-]*|_[a-z]+|\\{[a-zA-Z]+\\}))+"),
                    operation.path() + " is no path of lower-case words");
            demand(ids.add(operation.node().path("operationId").asText()), operation + " has no name of its own");
            demand(!operation.node().path("summary").asText().isBlank(), operation + " says nothing of itself");
            operation.node().path("parameters").forEach(parameter -> demand(
                    !parameter.path("in").asText().equals("query")
                            || parameter.path("name").asText().matches("[a-z][a-z\\d]*([A-Z][a-z\\d]*)*"),
                    parameter.path("name").asText() + " is no lower camel case"));
        }
    }

    private void check(InterfaceDocument.Operation operation) {
        demand(operation.node().path("responses").has("400"), operation + " cannot refuse input");
        document.responses(operation).forEach(response -> {
            var where = operation + " " + response.getKey();
            demand(response.getValue().path("headers").has("API-Version"), where + " is without its version");
            if (response.getKey().matches("[45].*")) {
                var schema = document
                        .resolved(response.getValue().at("/content/application~1problem+json/schema"));
                demand(Stream.of("status", "title", "detail", "violations")
                        .allMatch(schema.path("properties")::has), where + " is no problem details");
            }
        });
    }

    private void demand(boolean kept, String complaint) {
        if (!kept) {
            broken.add(complaint);
        }
    }
}
