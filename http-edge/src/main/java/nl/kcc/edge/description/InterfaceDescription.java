package nl.kcc.edge.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/// Completes the document with what holds of every call, after the rules of the Dutch API Design Rules.
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class InterfaceDescription implements OASFilter {

    /// Where all calls are; the number of the version is part of the address (rule `/core/uri-version`), so the paths in
    /// the document begin after it.
    static final String SERVER = "/v1";

    private final WorkedExamples examples = new WorkedExamples();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Config config = ConfigProvider.getConfig();
        // With the prefix, which the service's own port takes, too: behind the front door nobody else has it.
        String prefix = config.getOptionalValue("kcc.http.prefix", String.class).orElse("");
        document.setServers(List.of(OASFactory.createServer().url(prefix + SERVER)));
        document.getInfo().setContact(OASFactory.createContact().name(config.getValue("kcc.contact.name", String.class))
                .email(config.getValue("kcc.contact.email", String.class))
                .url(config.getValue("kcc.contact.url", String.class)));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        components.setSecuritySchemes(SignInSchemes.of(config));
        Headers.describe(components);
        PossibleProblems.describe(components);
        document.setPaths(belowServer(document.getPaths()));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, components)));
    }

    private void complete(String path, HttpMethod method, Operation operation, Components components) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(id(path, method));
        }
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            operation.setTags(List.of(path.split("/")[1]));
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.setSecurity(components.getSecuritySchemes().keySet().stream()
                    .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme)).toList());
        }
        Headers.addTo(operation);
        PossibleProblems.addTo(path, method, operation);
        examples.addTo(operation);
    }

    private static Paths belowServer(Paths paths) {
        Paths below = OASFactory.createPaths();
        paths.getPathItems().forEach((path, item) -> {
            if (!path.startsWith(SERVER + "/")) {
                throw new IllegalStateException("Not below " + SERVER + ": " + path);
            }
            below.addPathItem(path.substring(SERVER.length()), item);
        });
        return below;
    }

    /// A name that programs may be made from: it follows from the address, so it changes only with that.
    static String id(String path, HttpMethod method) {
        return method.name().toLowerCase(Locale.ROOT) + Arrays.stream(path.split("[/-]"))
                .map(word -> word.startsWith("{") ? "By-" + word.substring(1, word.length() - 1) : word)
                .flatMap(word -> Arrays.stream(word.split("[-_]"))).filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }
}
