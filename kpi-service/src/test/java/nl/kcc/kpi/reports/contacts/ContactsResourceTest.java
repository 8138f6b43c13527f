package nl.kcc.kpi.reports.contacts;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class ContactsResourceTest {

    private static final String MUNICIPALITY = "GM1101";
    private static final String WALKED = "GM1102";
    private static final String DIRECT = "uittreksel-aanvragen";
    private static final Map<Selection, String> FIGURES = Map.ofEntries(
            Map.entry(Selection.REGISTERED, "registered"), Map.entry(Selection.FIRST, "first"),
            Map.entry(Selection.DECIDED, "decided"), Map.entry(Selection.OPEN, "open"),
            Map.entry(Selection.SETTLED, "settled"), Map.entry(Selection.WARM_SETTLED, "warmSettled"),
            Map.entry(Selection.HANDED_OVER, "handedOver"), Map.entry(Selection.CITIZEN_RETURNS, "citizenReturns"),
            Map.entry(Selection.OVERDUE, "overdue"), Map.entry(Selection.REOPENED, "reopened"),
            Map.entry(Selection.EXCLUDED, "excluded"), Map.entry(Selection.LOST, "lost"),
            Map.entry(Selection.FOLLOW_UP, "followUp"), Map.entry(Selection.CHASER, "chasers"),
            Map.entry(Selection.REFERRED, "referred"), Map.entry(Selection.NET_DECIDED, "netDecided"),
            Map.entry(Selection.NET_SETTLED, "netSettled"), Map.entry(Selection.CONTRADICTED_7, "contradicted7"),
            Map.entry(Selection.CONTRADICTED_14, "contradicted14"),
            Map.entry(Selection.CONTRADICTED_30, "contradicted30"), Map.entry(Selection.UNCHECKED, "unchecked"),
            Map.entry(Selection.POSSIBLE_REPEAT, "possibleRepeats"),
            Map.entry(Selection.REPORTED, "reported"), Map.entry(Selection.REPORTED_YES, "reportedYes"),
            Map.entry(Selection.REPORTED_NO, "reportedNo"));

    /// One contact in the first state, two in the second and so on, so that no two figures are alike.
    @BeforeEach
    void someContactsOfEachKind() {
        if (Ask.manager("/v1/kpi?municipality=" + MUNICIPALITY).getInt("total.registered") > 0) {
            return;
        }
        List<Contacts> kinds = List.of(aContact(), aContact().with(Outcome.ANSWERED),
                aContact().with(Outcome.WARM_SETTLED), aContact().handedOver(), aContact().with(Outcome.CITIZEN_RETURNS),
                aContact().reopened(), aContact().excludedAs(Exclusion.SPAM), aContact().with(Outcome.REFERRED),
                aContact().with(Outcome.ANSWERED).in(repeating(Strength.CONFIRMED, false)),
                aContact().in(repeating(Strength.CONFIRMED, true)),
                aContact().with(Outcome.ANSWERED).in(repeatedAfter(3)), aContact().with(Outcome.REFERRED).in(repeatedAfter(9)),
                aContact().with(Outcome.ANSWERED).in(repeatedAfter(20)), aContact().in(repeating(Strength.POSSIBLE, false)),
                aContact().with(Outcome.ANSWERED).judged(true), aContact().handedOver().judged(false),
                aContact().about(DIRECT).with(Outcome.ANSWERED), aContact().about(DIRECT).with(Outcome.REFERRED),
                aContact().about(DIRECT).handedOver());
        Events.send(new TopicState(DIRECT, 1, "Uittreksel", "burgerzaken", "burgerzaken", List.of(),
                List.of(new Answerability(LocalDate.of(2000, 1, 1), true)), null, true));
        int all = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int i = 0; i <= kind; i++) {
                Events.send(kinds.get(kind).another().by(Channel.values()[i % 4]).state());
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
                .until(() -> figure("overdue", "") == 9 && figure("netDecided", "") == 17 + 19);
    }

    static Set<Selection> partsOfFigures() {
        return FIGURES.keySet();
    }

    /// Those of the norms are explained in `NormsResourceTest`.
    @ParameterizedTest
    @MethodSource("partsOfFigures")
    void countAndListEqualTheFigureTheyExplain(Selection selection) {
        for (String filter : List.of("", "&channel=PHONE", "&department=reiniging", "&topic=none",
                "&channel=WEB&channel=EMAIL")) {
            int figure = figure(FIGURES.get(selection), filter);
            assertThat(filter.isEmpty() && figure == 0).as("a figure of its own for " + selection).isFalse();

            JsonPath list = list("&size=500&state=" + selection + filter);

            assertThat(list.getInt("count")).as(selection + filter).isEqualTo(figure);
            assertThat(list.getList("contacts.id")).as(selection + filter).hasSize(figure).doesNotHaveDuplicates();
        }
    }

    private static Chain repeating(Strength strength, boolean chaser) {
        return new Chain(strength, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(2)), chaser, null);
    }

    private static Chain repeatedAfter(int days) {
        return new Chain(Strength.CONFIRMED, null, null, false, Instant.now().plus(Duration.ofDays(days)));
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
    void aWalkShowsEachContactOnceWhateverComesInMeanwhile() {
        IntStream.range(0, 5).forEach(_ -> Events.send(inMunicipality(WALKED).state()));
        Ask.untilRegistered(WALKED, 5);
        List<Object> before = walked("").getList("contacts.id");

        List<Object> seen = new ArrayList<>();
        int came = 5;
        String next = "";
        do {
            JsonPath page = walked("&size=2" + next);
            seen.addAll(page.getList("contacts.id"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
            Events.send(inMunicipality(WALKED).state());
            Ask.untilRegistered(WALKED, ++came);
        } while (next != null);

        assertThat(seen).isEqualTo(before);
    }

    private static JsonPath walked(String parameters) {
        return Ask.manager("/v1/kpi/contacts?municipality=" + WALKED + parameters);
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
            "page=-1, page", "transfers=0, transfers", "transfers=two, transfers", "page=1e9, page", "size=501, size",
            "size=x, size", "after=, after", "after=2, after",
            "page=1&after=AAYFuTh5-AABlfCifD5wAIAAAAAAAAAB, page", "occurredFrom=yesterday, occurredFrom",
            "occurredBefore=2026-01-01, occurredBefore", "window=x, window", "channel=FAX, channel" })
    void whatIsWrongIsNamed(String parameters, String field) {
        JsonPath problem = Ask.as("manager", "/v1/kpi/contacts?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
    }

    private static Contacts aContact() {
        return inMunicipality(MUNICIPALITY);
    }

    private static int figure(String name, String filter) {
        return Ask.manager("/v1/kpi?window=7d&municipality=" + MUNICIPALITY + filter).getInt("total." + name);
    }

    private static JsonPath list(String parameters) {
        return Ask.manager("/v1/kpi/contacts?window=7d&municipality=" + MUNICIPALITY + parameters);
    }
}
