package nl.kcc.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import nl.kcc.allinone.Service;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.EncounterEvent;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.TopicEvent;
import nl.kcc.events.Topics;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// Looks at what the scenarios before it made the services send.
@Order(15)
@ExtendWith(OnTheProduct.class)
class WhatIsSentIT {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, Set<String>> TYPES = Map.of(
            Topics.CONTACTS, ContactEvent.TYPES.keySet(),
            Topics.ROUTING, RoutingEvent.TYPES.keySet(),
            Topics.TOPICS, TopicEvent.TYPES.keySet(),
            Topics.ENCOUNTERS, EncounterEvent.TYPES.keySet());
    private static final Map<String, String> STATE = Map.of(
            Topics.CONTACTS, "contact", Topics.ROUTING, "routing", Topics.TOPICS, "topic", Topics.ENCOUNTERS, "encounter");
    /// Of persons and texts that scenarios sent: none of it may be anywhere but in the text columns of intake.
    private static final List<String> IDENTIFIERS = List.of("999990342", "111222333", "123456782", "example.org", "+4930231",
            "49 30 23125", "69599084");
    private static final List<String> TEXTS = List.of("Zonnebloemstraat", "MANGO-", "Vraag zonder bekend onderwerp");
    private static final List<String> PERSONAL = Stream.concat(IDENTIFIERS.stream(), TEXTS.stream()).toList();

    private final Kcc kcc;

    WhatIsSentIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @ParameterizedTest
    @ValueSource(strings = { Topics.CONTACTS, Topics.ROUTING, Topics.TOPICS, Topics.ENCOUNTERS })
    void everyEventIsAsDescribed(String topic) throws IOException {
        var payload = SCHEMAS.getSchema(resource("schemas/" + topic + ".schema.json"));
        var headers = headersSchema();
        var sent = Sent.on(kcc, topic);
        assertThat(sent).isNotEmpty();

        assertThat(sent).allSatisfy(event -> {
            assertThat(payload.validate(event.value(), InputFormat.JSON)).as(event.value()).isEmpty();
            assertThat(headers.validate(new ObjectMapper().valueToTree(event.headers()))).as(event.headers().toString())
                    .isEmpty();
            assertThat(event.headers().get("ce_type")).isIn(TYPES.get(topic));
            assertThat(event.headers().get("ce_subject")).isEqualTo(event.key());
            assertThat(event.headers().get("ce_source")).matches("urn:nld:oin:\\d{20}:systeem:"
                    + (Set.of(Topics.CONTACTS, Topics.ENCOUNTERS).contains(topic) ? "contact-intake-service"
                            : "routing-service"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { Topics.CONTACTS, Topics.ROUTING, Topics.TOPICS, Topics.ENCOUNTERS })
    void theVersionsOfEachSubjectAreWithoutGaps(String topic) {
        Map<String, TreeSet<Integer>> versions = Sent.on(kcc, topic).stream().collect(groupingBy(Sent::key,
                mapping(event -> state(topic, event).path("version").asInt(), toCollection(TreeSet::new))));

        assertThat(versions.values()).allSatisfy(
                of -> assertThat(of).containsExactlyElementsOf(IntStream.rangeClosed(1, of.last()).boxed().toList()));
    }

    @Test
    void nothingPersonalLeavesIntake() throws SQLException, IOException {
        registerSomethingPersonal();
        kcc.books().balance();

        for (var topic : TYPES.keySet()) {
            var sent = Sent.on(kcc, topic);
            assertThat(PERSONAL).as(topic).noneMatch(text -> sent.stream().anyMatch(event -> event.contains(text)));
        }
        for (var service : Service.values()) {
            var log = Files.readString(kcc.product().settings().logs().resolve(service.folder() + ".log"));
            assertThat(PERSONAL).as(service + " log").noneMatch(log::contains);
        }
        assertThat(Tables.holding(kcc, Service.ROUTING, PERSONAL)).isEmpty();
        assertThat(Tables.holding(kcc, Service.KPI, PERSONAL)).isEmpty();
        // Intake keeps texts, and no identifier of a person.
        assertThat(Tables.holding(kcc, Service.INTAKE, IDENTIFIERS)).isEmpty();
    }

    @Test
    void nobodyComesThroughASideDoor() throws SQLException, IOException, MessagingException {
        var doors = new SideDoors(kcc, kcc.newMunicipality());
        doors.tellIntake();
        doors.tellForm();
        doors.tellByMail();
        doors.tellInAFile();
        doors.tellOfCalls();
        doors.tellRouting();
        doors.tellKpi();
        doors.tryCodesAndAddresses();
        kcc.books().balance();

        for (var topic : List.of(Topics.CONTACTS, Topics.ROUTING, Topics.TOPICS, Topics.ENCOUNTERS,
                Topics.CONTACT_MANIFESTS, Topics.ROUTING_MANIFESTS)) {
            var sent = Sent.on(kcc, topic);
            assertThat(SideDoors.MARKS).as(topic).noneMatch(text -> sent.stream().anyMatch(event -> event.contains(text)));
        }
        for (var service : Service.values()) {
            var log = Files.readString(kcc.product().settings().logs().resolve(service.folder() + ".log"));
            assertThat(SideDoors.MARKS).as(service + " log").noneMatch(log::contains);
            var metrics = kcc.http().get(null, kcc.url(service), "/q/metrics").text();
            assertThat(metrics).contains("http_server_requests");
            assertThat(SideDoors.MARKS).as(service + " metrics").noneMatch(metrics::contains);
            assertThat(Tables.holding(kcc, service, IDENTIFIERS)).isEmpty();
        }
        assertThat(Tables.holding(kcc, Service.ROUTING, SideDoors.MARKS)).isEmpty();
        assertThat(Tables.holding(kcc, Service.KPI, SideDoors.MARKS)).isEmpty();
        assertThat(Tables.holding(kcc, Service.INTAKE, SideDoors.MARKS)).isNotEmpty()
                .allSatisfy(where -> assertThat(where)
                        .matches("(contact|note|contact_note|web_contact|incoming_mail|outgoing_mail|citizen_reference): .*"));
    }

    private void registerSomethingPersonal() {
        var municipality = kcc.newMunicipality();
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "COUNTER", "person": {"type": "BSN", "value": "999990342"}, "questions": [
                {"topic": null, "summary": "MANGO-1, Zonnebloemstraat 5, mijn BSN is 111222333 of 123.456.782"}]}"""
                .formatted(municipality));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = answer.json().at("/contacts/0/id").asText();
        var handover = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + id + "/handover",
                "{\"reason\": \"NO_KNOWLEDGE\", \"note\": \"MANGO-2, BSN 999990342\"}");
        assertThat(handover.status()).as(handover.text()).isEqualTo(200);
        kcc.books().add(id, municipality, Standing.HANDED_OVER);
    }

    private static JsonNode state(String topic, Sent event) {
        try {
            return new ObjectMapper().readTree(event.value()).path(STATE.get(topic));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonSchema headersSchema() throws IOException {
        return SCHEMAS
                .getSchema(new YAMLMapper().readTree(resource("asyncapi.yaml")).at("/components/schemas/cloudEventHeaders"));
    }

    private static String resource(String name) throws IOException {
        try (var resource = Topics.class.getResourceAsStream("/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSchemasRefuseWhatIsNoEvent() throws IOException {
        assertThat(headersSchema().validate(new ObjectMapper().createObjectNode())).isNotEmpty();
    }
}
