package nl.kcc.kpi.reports.dimensions;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.TopicState;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.reports.dimensions.CountedDimensions.CountedCode;

@QuarkusTest
@WithRealParts
class DimensionsResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Instant NOON = Instant.parse("2024-05-06T10:00:00Z");

    @Inject
    CountedDimensions counted;

    @Test
    void whatThereAreFiguresOfIsTold() {
        Events.send(new TopicState("kliko-lenen", 1, "Kliko lenen", "afval", "reiniging", List.of(), List.of(), null, true));
        Events.send(inMunicipality("GM5101").at(NOON).about("niet-in-de-lijst").handedOver().state());
        Ask.untilRegistered("GM5101", 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> dimensions().getList("topics.code").contains("kliko-lenen"));

        JsonPath dimensions = dimensions();

        assertThat(dimensions.<Map<String, Object>> getList("municipalities"))
                .contains(Map.of("code", "GM5101", "name", "GM5101"));
        assertThat(dimensions.<Map<String, Object>> getList("topics"))
                .contains(Map.of("code", "kliko-lenen", "name", "Kliko lenen", "group", "afval"),
                        Map.of("code", "niet-in-de-lijst", "name", "niet-in-de-lijst"));
        assertThat(dimensions.<Map<String, Object>> getList("departments"))
                .contains(Map.of("code", "reiniging", "name", "Reiniging"));
        assertThat(dimensions.getList("channels", String.class)).contains("PHONE");
        assertThat(LocalDate.parse(dimensions.getString("from"))).isBeforeOrEqualTo("2024-05-06");
        assertThat(LocalDate.parse(dimensions.getString("to"))).isAfterOrEqualTo("2024-05-06");
    }

    /// As for a user who may see one municipality.
    @Test
    void nothingIsToldOfOtherMunicipalities() {
        Contacts mail = inMunicipality("GM5102").by(Channel.EMAIL).at(NOON).about("eigen-onderwerp");
        Events.send(mail.with(Outcome.ANSWERED).state());
        Events.send(mail.another().at(NOON.plus(Duration.ofDays(40))).excludedAs(Exclusion.SPAM).state());
        Events.send(inMunicipality("GM5103").at(NOON).about("ander-onderwerp").state());
        Ask.untilRegistered("GM5102", 2);
        Ask.untilRegistered("GM5103", 1);

        assertThat(within("GM5102")).containsExactlyInAnyOrder(new CountedCode("municipality", "GM5102"),
                new CountedCode("channel", "EMAIL"), new CountedCode("topic", "eigen-onderwerp"),
                new CountedCode("day", "2024-05-06"),
                new CountedCode("day", "2024-06-15"));
        assertThat(within("GM5104")).extracting(CountedCode::code).containsOnlyNulls();
    }

    @Test
    void itTakesNoParameters() {
        Ask.as("manager", "/v1/kpi/dimensions?window=year").statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo("window"));
    }

    @Test
    void onlyThoseWhoWatchTheFiguresMayAsk() {
        Ask.as("operator", "/v1/kpi/dimensions").statusCode(200);
        Ask.as("agent", "/v1/kpi/dimensions").statusCode(403);
        Ask.as("backoffice", "/v1/kpi/dimensions").statusCode(403);
    }

    private List<CountedCode> within(String municipality) {
        return counted.within(MunicipalityScope.of(Set.of(municipality))).await().atMost(PATIENCE);
    }

    private static JsonPath dimensions() {
        return Ask.manager("/v1/kpi/dimensions");
    }
}
