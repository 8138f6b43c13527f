package nl.kcc.kpi.reports.interactions;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class InteractionsResourceTest {

    private static final String QUERY = "from=2025-08-01&to=2025-08-31&municipality=GM1840";
    private static final Instant MOMENT = Instant.parse("2025-08-04T08:00:00Z");

    @BeforeEach
    void someInteractions() {
        if (Ask.manager("/v1/kpi?window=all&municipality=GM1840").getInt("total.registered") > 0) {
            return;
        }
        var repeat = new Chain(Strength.CONFIRMED, UUID.randomUUID(), MOMENT.minusSeconds(60), true, null);
        interaction(answered()); // one question
        interaction(answered(), answered().about("paspoort")); // complete
        interaction(answered(), answered(), aContact().with(Outcome.REFERRED)); // complete
        interaction(answered(), answered(), aContact().about("grofvuil").handedOver()); // asked three, got two
        interaction(answered(), aContact().with(Outcome.WARM_SETTLED)); // incomplete
        interaction(answered(), aContact()); // undecided
        interaction(answered(), aContact().excludedAs(Exclusion.TEST)); // one that counts
        interaction(answered(), answered().in(repeat)); // one first contact
        Ask.untilRegistered("GM1840", 17);
        await().atMost(Duration.ofSeconds(30)).until(() -> view("").getInt("several") == 5);
    }

    @Test
    void anInteractionIsCompleteWhenEveryQuestionWasSettled() {
        JsonPath view = view("");

        assertThat(view.getMap("$")).containsAllEntriesOf(Map.of("interactions", 8, "several", 5, "decided", 4, "complete", 2));
        assertThat(view.getDouble("completeness")).isEqualTo(0.5);
        assertThat(view.getDouble("severalShare")).isEqualTo(5 / 8.0, within(1e-6));
        assertThat(view.getList("distribution.questions")).isEqualTo(List.of(1, 2, 3));
        assertThat(view.getList("distribution.interactions")).isEqualTo(List.of(3, 3, 2));
        assertThat(view.getList("distribution.complete")).isEqualTo(List.of(3, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({ "SEVERAL, 5", "COMPLETE, 2", "INCOMPLETE, 2", "UNDECIDED, 1", "DECIDED, 4",
            "SEVERAL&questions=1, 3", "SEVERAL&questions=2, 3", "DECIDED&questions=2, 2", "COMPLETE&questions=1, 3",
            "COMPLETE&questions=3, 1", "SEVERAL&questions=9, 0" })
    void theListHoldsTheInteractionsOfTheNumber(String list, int number) {
        JsonPath view = view("&list=" + list);

        assertThat(view.getInt("count")).isEqualTo(number);
        assertThat(view.getList("list.id")).hasSize(number).doesNotHaveDuplicates();
    }

    @Test
    void anInteractionShowsItsQuestions() {
        JsonPath three = view("&list=INCOMPLETE&topic=grofvuil");

        assertThat(three.getInt("count")).isEqualTo(1);
        assertThat(three.getList("list[0].questions.state")).containsExactlyInAnyOrder("SETTLED", "SETTLED", "HANDED_OVER");
        assertThat(view("&size=2&page=3").getList("list")).hasSize(1);
    }

    @Test
    void withoutInteractionsThereIsNoCompleteness() {
        assertThat(Ask.manager("/v1/kpi/interactions?municipality=GM1841").getMap("$"))
                .containsEntry("completeness", null).containsEntry("severalShare", null).containsEntry("several", 0);
    }

    @ParameterizedTest
    @CsvSource({ "window=x, window", "channel=FAX, channel", "list=SOME, list", "questions=0, questions", "page=0, page",
            "size=x, size" })
    void whatIsWrongIsNamed(String parameters, String field) {
        assertThat(Ask.as("manager", "/v1/kpi/interactions?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath().getList("violations.field"))
                .isEqualTo(List.of(field));
    }

    private static void interaction(Contacts... questions) {
        UUID interaction = UUID.randomUUID();
        for (Contacts question : questions) {
            Events.send(question.asPartOf(interaction).state());
        }
    }

    private static Contacts answered() {
        return aContact().with(Outcome.ANSWERED);
    }

    private static Contacts aContact() {
        return inMunicipality("GM1840").at(MOMENT);
    }

    private static JsonPath view(String parameters) {
        return Ask.manager("/v1/kpi/interactions?" + QUERY + parameters);
    }
}
