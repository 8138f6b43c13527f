package nl.kcc.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/// The language only grows: every payload that was ever published stays readable, and means the same.
class PublishedLanguageTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL,
                    JsonInclude.Include.USE_DEFAULTS))
            .build();

    /// Topic by topic: its event types.
    private static final Map<String, Map<String, ? extends Class<?>>> VOCABULARY = Map.of(
            Topics.CONTACTS, ContactEvent.TYPES,
            Topics.ROUTING, RoutingEvent.TYPES,
            Topics.TOPICS, TopicEvent.TYPES,
            Topics.ENCOUNTERS, EncounterEvent.TYPES,
            Topics.CONTACT_MANIFESTS, ManifestEvent.TYPES,
            Topics.ENCOUNTER_MANIFESTS, ManifestEvent.TYPES,
            Topics.ROUTING_MANIFESTS, ManifestEvent.TYPES);

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPublishedSampleIsReadAndWrittenUnchanged(Path sample) throws IOException {
        Class<?> type = classes().get(sample.getParent().getFileName().toString());
        assertThat(type).as("a sample of an unknown type").isNotNull();
        String written = Files.readString(sample);

        JsonNode again = JSON.readTree(JSON.writeValueAsString(JSON.readValue(written, type)));

        assertThat(again).isEqualTo(JSON.readTree(written));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPublishedSampleFitsItsSchema(Path sample) throws IOException {
        String type = sample.getParent().getFileName().toString();
        assertThat(schema(topicOf(type)).validate(Files.readString(sample), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everySchemaWritesCodesOfTheCatalogueTheSameWay() throws IOException {
        try (Stream<Path> schemas = Files.list(RESOURCES.resolve("schemas"))) {
            List<String> patterns = new ArrayList<>();
            for (Path schema : schemas.toList()) {
                JsonNode definitions = JSON.readTree(schema.toFile());
                Stream.of("topic", "department", "code", "group")
                        .flatMap(field -> definitions.findValues(field).stream()).filter(field -> field.has("pattern"))
                        .forEach(field -> patterns.add(field.get("pattern").textValue()));
            }

            assertThat(patterns).hasSizeGreaterThanOrEqualTo(5).containsOnly("^" + TopicState.CODE + "$");
        }
    }

    @Test
    void aPayloadWithoutItsVersionDoesNotFitTheSchema() throws IOException {
        String sample = Files.readString(SAMPLES.resolve("nl.klantcontacten.contact-uitgesloten.v1/spam.json"));
        assertThat(schema(Topics.CONTACTS).validate(sample.replace("\"version\": 2,", ""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aContactWithoutAnAnswerHasAnEmptyOne() throws IOException {
        String sample = Files.readString(SAMPLES.resolve("nl.klantcontacten.contact-uitgesloten.v1/spam.json"));
        String without = sample.replaceAll("\"answer\": \\{[^}]*},", "");

        assertThat(without).doesNotContain("answer");
        assertThat(JSON.readValue(without, ContactEvent.ContactExcluded.class).contact().answer())
                .isEqualTo(ContactState.Answer.NONE);
    }

    @Test
    void everyEventOfASealedInterfaceHasATypeAndASample() {
        Set<Class<?>> permitted = Stream
                .of(ContactEvent.class, RoutingEvent.class, TopicEvent.class, EncounterEvent.class, ManifestEvent.class)
                .flatMap(topic -> Arrays.stream(topic.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        assertThat(Set.copyOf(classes().values())).isEqualTo(permitted);
        assertThat(classes().keySet()).allSatisfy(type -> assertThat(SAMPLES.resolve(type)).isNotEmptyDirectory());
    }

    @Test
    void theSchemasNameExactlyTheFieldsOfTheRecords() throws IOException {
        assertFields(Topics.CONTACTS, "contactState", ContactState.class);
        assertFields(Topics.CONTACTS, "answer", ContactState.Answer.class);
        assertFields(Topics.CONTACTS, "handoverRequest", ContactState.HandoverRequest.class);
        assertFields(Topics.CONTACTS, "chain", ContactState.Chain.class);
        assertFields(Topics.ROUTING, "routingState", RoutingState.class);
        assertFields(Topics.ROUTING, "decision", RoutingState.Decision.class);
        assertFields(Topics.ROUTING, "handover", RoutingState.Handover.class);
        assertFields(Topics.ROUTING, "joined", RoutingState.Joined.class);
        assertFields(Topics.ROUTING, "delay", RoutingState.Delay.class);
        assertFields(Topics.TOPICS, "topicState", TopicState.class);
        assertFields(Topics.ENCOUNTERS, "encounterState", EncounterState.class);
        assertFields(Topics.CONTACT_MANIFESTS, "manifest", Manifest.class);
        assertFields(Topics.CONTACT_MANIFESTS, "dayTotals", Manifest.DayTotals.class);
        assertFields(Topics.ENCOUNTER_MANIFESTS, "dayTotals", Manifest.DayTotals.class);
        assertFields(Topics.ROUTING_MANIFESTS, "dayTotals", Manifest.DayTotals.class);
    }

    @Test
    void theAsyncApiDocumentNamesExactlyTheTopicsAndTypes() throws IOException {
        JsonNode document = new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml").toFile());
        Map<String, Set<String>> documented = new HashMap<>();
        document.get("channels").forEach(channel -> documented.put(channel.get("address").asText(),
                names(channel.get("messages")).stream()
                        .map(message -> document.at("/components/messages/" + message + "/name").asText())
                        .collect(Collectors.toSet())));

        assertThat(documented).isEqualTo(VOCABULARY.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, topic -> topic.getValue().keySet())));
    }

    private static void assertFields(String topic, String definition, Class<?> type) throws IOException {
        JsonNode properties = JSON.readTree(schemaFile(topic).toFile()).at("/$defs/" + definition + "/properties");
        assertThat(names(properties)).isEqualTo(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Class<?>> classes() {
        Map<String, Class<?>> all = new HashMap<>();
        VOCABULARY.values().forEach(all::putAll);
        return all;
    }

    private static String topicOf(String type) {
        return VOCABULARY.entrySet().stream().filter(topic -> topic.getValue().containsKey(type))
                .map(Map.Entry::getKey).collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }

    private static Path schemaFile(String topic) {
        return RESOURCES.resolve("schemas/" + topic + ".schema.json");
    }

    private static JsonSchema schema(String topic) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(schemaFile(topic)));
    }
}
