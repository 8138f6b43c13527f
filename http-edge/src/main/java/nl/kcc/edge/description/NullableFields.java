package nl.kcc.edge.description;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/// Marks what may be null. In an answer: the fields of which Jackson is told so, as all others are left out then. In a
/// request: whatever is not required, since a null says the same there as leaving it out.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NullableFields implements OASFilter {

    private static final String ALWAYS = JsonInclude.Include.ALWAYS.name();

    /// By the simple name of a class.
    private final Map<String, Set<String>> fields = new HashMap<>();
    /// The classes of which a class tells the fields as if they were its own.
    private final Map<String, Set<String>> unwrapped = new HashMap<>();

    public NullableFields(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(JsonInclude.class)) {
            AnnotationTarget target = annotation.target();
            if (annotation.value() == null || annotation.value().asEnum().equals(ALWAYS)) {
                if (target.kind() == AnnotationTarget.Kind.FIELD) {
                    add(fields, target.asField().declaringClass().simpleName(), target.asField().name());
                } else if (target.kind() == AnnotationTarget.Kind.METHOD) {
                    add(fields, target.asMethod().declaringClass().simpleName(), property(target.asMethod().name()));
                }
            }
        }
        for (AnnotationInstance annotation : index.getAnnotations(JsonUnwrapped.class)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.FIELD) {
                var field = annotation.target().asField();
                add(unwrapped, field.declaringClass().simpleName(),
                        field.type().name().withoutPackagePrefix().replaceFirst(".*\\$", ""));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> asked = asked(document, schemas);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                // Where several classes have one name, the schemas are numbered.
                Set<String> nullable = ofType(name.replaceFirst("\\d+$", ""));
                List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
                schema.getProperties().forEach((field, value) -> {
                    if (nullable.contains(field) || asked.contains(name) && !required.contains(field)) {
                        schema.addProperty(field, nullable(value, schemas));
                    }
                });
            }
        });
    }

    private Set<String> ofType(String type) {
        Set<String> found = new HashSet<>(fields.getOrDefault(type, Set.of()));
        unwrapped.getOrDefault(type, Set.of()).forEach(part -> found.addAll(ofType(part)));
        return found;
    }

    /// The names of the schemas that requests are made of.
    private static Set<String> asked(OpenAPI document, Map<String, Schema> schemas) {
        Set<String> found = new HashSet<>();
        document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> collect(media.getSchema(), schemas, found));
        return found;
    }

    private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            if (found.add(referred(schema))) {
                collect(schemas.get(referred(schema)), schemas, found);
            }
            return;
        }
        collect(schema.getItems(), schemas, found);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()).filter(parts -> parts != null)
                .flatMap(List::stream).forEach(part -> collect(part, schemas, found));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(value -> collect(value, schemas, found));
        }
    }

    private static Schema nullable(Schema value, Map<String, Schema> schemas) {
        if (value.getRef() == null) {
            return value.addType(Schema.SchemaType.NULL);
        }
        Schema meant = schemas.get(referred(value));
        // What a reference leads to refuses a null whatever stands beside it, so a plain value is written out.
        Schema marked = meant.getProperties() == null ? copy(meant)
                : OASFactory.createSchema().addAllOf(OASFactory.createSchema().ref(value.getRef()));
        meant.getType().forEach(marked::addType);
        return marked.addType(Schema.SchemaType.NULL);
    }

    private static Schema copy(Schema plain) {
        Schema copy = OASFactory.createSchema().format(plain.getFormat()).pattern(plain.getPattern())
                .description(plain.getDescription()).examples(plain.getExamples());
        if (plain.getEnumeration() != null) {
            plain.getEnumeration().forEach(copy::addEnumeration);
            copy.addEnumeration(null);
        }
        return copy;
    }

    private static String referred(Schema schema) {
        return schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    /// `getFcrNet` as `fcrNet`.
    private static String property(String getter) {
        String name = getter.replaceFirst("^(get|is)(?=[A-Z])", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void add(Map<String, Set<String>> names, String type, String name) {
        names.computeIfAbsent(type, _ -> new HashSet<>()).add(name);
    }
}
