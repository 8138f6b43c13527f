package nl.kcc.kpi.contacts;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class ContactsResourceTest {

    private static final String MUNICIPALITY = "GM1101";
    private static final Map<Selection, String> FIGURES = Map.ofEntries(
            Map.entry(Selection.REGISTERED, "registered"), Map.entry(Selection.FIRST, "first"),
            Map.entry(Selection.DECIDED, "decided"), Map.entry(Selection.OPEN, "open"),
            Map.entry(Selection.SETTLED, "settled"), Map.entry(Selection.WARM_SETTLED, "warmSettled"),
            Map.entry(Selection.HANDED_OVER, "handedOver"), Map.entry(Selection.CITIZEN_RETURNS, "citizenReturns"),
            Map.entry(Selection.OVERDUE, "overdue"), Map.entry(Selection.REOPENED, "reopened"),
            Map.entry(Selection.EXCLUDED, "excluded"));

    /// One contact in the first state, two in the second and so on, so that no two figures are alike.
    @BeforeEach
    void someContactsOfEachKind() {
        if (Ask.manager("/v1/kpi?municipality=" + MUNICIPALITY).getInt("total.registered") > 0) {
            return;
        }
        List<Contacts> kinds = List.of(aContact(), aContact().with(Outcome.ANSWERED),
                aContact().with(Outcome.WARM_SETTLED), aContact().handedOver(), aContact().with(Outcome.CITIZEN_RETURNS),
                aContact().reopened(), aContact().excludedAs(Exclusion.SPAM), aContact().with(Outcome.REFERRED));
        int all = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int i = 0; i <= kind; i++) {
                Events.send(again(kinds.get(kind), Channel.values()[i % 4]).state());
                all++;
            }
        }
        for (int i = 0; i < 9; i++) {
            Contacts late = i < 4 ? aContact().with(Outcome.ANSWERED) : aContact();
            Events.send(late.state());
            Events.send(late.routed(1, "reiniging", Instant.now()));
            all++;
        }
        Ask.untilRegistered(MUNICIPALITY, all);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> figure("overdue", "") == 9);
    }

    @ParameterizedTest
    @EnumSource(Selection.class)
    void countAndListEqualTheFigureTheyExplain(Selection selection) {
        for (String filter : List.of("", "&channel=PHONE", "&department=reiniging", "&topic=none",
                "&channel=WEB&channel=EMAIL")) {
            int figure = figure(FIGURES.get(selection), filter);

            JsonPath list = list("&size=500&state=" + selection + filter);

            assertThat(list.getInt("count")).as(selection + filter).isEqualTo(figure);
            assertThat(list.getList("contacts.id")).as(selection + filter).hasSize(figure).doesNotHaveDuplicates();
        }
    }

    @Test
    void anExclusionIsExplainedByItsReason() {
        assertThat(Ask.manager("/v1/kpi?municipality=" + MUNICIPALITY).getInt("total.exclusions.SPAM")).isEqualTo(7);
        assertThat(list("&state=EXCLUDED&exclusion=SPAM").getInt("count")).isEqualTo(7);
        assertThat(list("&state=EXCLUDED&exclusion=TEST").getInt("count")).isZero();
    }

    @Test
    void pagesTogetherAreTheWhole() {
        int all = figure("registered", "");
        List<String> seen = new ArrayList<>();

        for (int page = 1; page <= all / 7 + 2; page++) {
            JsonPath list = list("&size=7&page=" + page);
            assertThat(list.getInt("count")).isEqualTo(all);
            seen.addAll(list.getList("contacts.id"));
        }

        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerAfterTheNormIsFlaggedLate() {
        List<Object> late = list("&state=OVERDUE&size=500").getList("contacts.findAll { it.answeredLate == true }");

        assertThat(late).hasSize(4);
    }

    @Test
    void theHourNarrowsTheList() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        int before = list("&occurredBefore=" + hour.minusSeconds(86400)).getInt("count");
        int from = list("&occurredFrom=" + hour.minusSeconds(86400)).getInt("count");

        assertThat(before).isZero();
        assertThat(from).isEqualTo(figure("registered", ""));
    }

    @ParameterizedTest
    @CsvSource({ "state=GONE, state", "state=settled, state", "exclusion=NO, exclusion", "page=0, page",
            "page=-1, page", "page=1e9, page", "size=501, size", "size=x, size", "occurredFrom=yesterday, occurredFrom",
            "occurredBefore=2026-01-01, occurredBefore", "window=x, window", "channel=FAX, channel" })
    void whatIsWrongIsNamed(String parameters, String field) {
        JsonPath problem = Ask.as("manager", "/v1/kpi/contacts?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
    }

    private static Contacts aContact() {
        return inMunicipality(MUNICIPALITY);
    }

    private static Contacts again(Contacts kind, Channel channel) {
        Contacts another = aContact().by(channel);
        another = kind.state().outcome() == null ? another : another.with(kind.state().outcome());
        another = kind.state().handover() == null ? another : another.handedOver();
        another = kind.state().reopenedAt() == null ? another : another.reopened();
        return kind.state().exclusion() == null ? another : another.excludedAs(kind.state().exclusion());
    }

    private static int figure(String name, String filter) {
        return Ask.manager("/v1/kpi?window=7d&municipality=" + MUNICIPALITY + filter).getInt("total." + name);
    }

    private static JsonPath list(String parameters) {
        return Ask.manager("/v1/kpi/contacts?window=7d&municipality=" + MUNICIPALITY + parameters);
    }
}
