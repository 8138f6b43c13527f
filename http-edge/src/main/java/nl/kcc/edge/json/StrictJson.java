package nl.kcc.edge.json;

import java.time.Instant;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.quarkus.jackson.ObjectMapperCustomizer;

/// Refuses what a client cannot have meant: unknown fields, a field given twice, anything after the message, a number
/// where text belongs. Writes instants as ISO 8601 in UTC and leaves out what is null.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /// The deepest message of the interface has four levels.
    private static final int DEEPEST = 20;

    /// Longest text that is read at all; the fields themselves allow less.
    private static final int LONGEST_TEXT = 200_000;

    /// Names, values and brackets of a whole message, whatever it is read into; [BoundedLists] allows less of each list.
    private static final int MOST_TOKENS = 50_000;

    @Override
    @SuppressWarnings("deprecation") // a finished mapper can be told about scalars in no other way
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT).maxNumberLength(50).maxNameLength(200).maxTokenCount(MOST_TOKENS).build());
        // Names that a client makes up do not belong in a table that lasts.
        mapper.getFactory().disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (CoercionInputShape shape : new CoercionInputShape[] { CoercionInputShape.Integer, CoercionInputShape.Float,
                CoercionInputShape.Boolean }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .setDefaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS));
        mapper.registerModule(new SimpleModule("kcc-input").addDeserializer(Instant.class, new InstantReader())
                .setDeserializerModifier(new BoundedLists()));
        mapper.setAnnotationIntrospector(
                AnnotationIntrospector.pair(new MaskedTexts(), mapper.getDeserializationConfig().getAnnotationIntrospector()));
    }

    /// After the platform's own customizers.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
