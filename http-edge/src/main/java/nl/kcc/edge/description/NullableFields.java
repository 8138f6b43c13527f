package nl.kcc.edge.description;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/// Marks what an answer holds even when it is null: the fields of which Jackson is told so. All others are left out then.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NullableFields implements OASFilter {

    private static final String ALWAYS = JsonInclude.Include.ALWAYS.name();

    /// Such as `KpiView.total`.
    private final Set<String> fields;

    public NullableFields(IndexView index) {
        fields = index.getAnnotations(JsonInclude.class).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.FIELD)
                .filter(annotation -> annotation.value() == null || annotation.value().asEnum().equals(ALWAYS))
                .map(NullableFields::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                // Where several classes have one name, the schemas are numbered.
                String type = name.replaceFirst("\\d+$", "");
                schema.getProperties().forEach((field, value) -> {
                    if (fields.contains(type + "." + field)) {
                        schema.addProperty(field, nullable(value, document));
                    }
                });
            }
        });
    }

    private static Schema nullable(Schema value, OpenAPI document) {
        if (value.getRef() == null) {
            return value.addType(Schema.SchemaType.NULL);
        }
        Schema meant = document.getComponents().getSchemas().get(value.getRef().substring(value.getRef().lastIndexOf('/') + 1));
        Schema marked = OASFactory.createSchema().addAllOf(OASFactory.createSchema().ref(value.getRef()));
        meant.getType().forEach(marked::addType);
        return marked.addType(Schema.SchemaType.NULL);
    }

    private static String name(AnnotationInstance annotation) {
        var field = annotation.target().asField();
        return field.declaringClass().simpleName() + "." + field.name();
    }
}
