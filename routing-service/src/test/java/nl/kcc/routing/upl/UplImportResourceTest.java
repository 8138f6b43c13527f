package nl.kcc.routing.upl;

import static nl.kcc.routing.testing.Users.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.rulesets.KeptKnowledge;
import nl.kcc.routing.testing.OnRealParts;

@OnRealParts
class UplImportResourceTest {

    private static final String TO_LINK = UplFileTest.PUBLISHED + "Paspoort,https://example.org/t/paspoort,,,,X,X,,\n";

    @Inject
    KeptKnowledge knowledge;
    @Inject
    TimeMachine time;

    @BeforeEach
    void nothingIsChangedYet() {
        knowledge.begin();
    }

    @AfterEach
    void allIsAsItWas() {
        knowledge.end();
        time.toJustAfterTheQuestion();
        knowledge.awaitFollowed();
    }

    @Test
    void aListIsStoredWholeFoundByItsWordsAndLinkedToTopics() {
        load("ruler", "?dryRun=true", TO_LINK).statusCode(200).body("stored", equalTo(false)).body("linked", equalTo(1));
        assertThat(topicsAddress()).isNull();

        load("ruler", "", TO_LINK).statusCode(200).body("rows", equalTo(7)).body("products", equalTo(5))
                .body("repeated", equalTo(1)).body("placeholder", equalTo(1)).body("notOurs", equalTo(3))
                .body("linked", equalTo(1)).body("unmatched", hasItem("gladheid")).body("stored", equalTo(true))
                .body("refused", hasSize(0));

        assertThat(topicsAddress()).isEqualTo("https://example.org/t/paspoort");
        find("?q=KABOUTER").body("count", equalTo(1)).body("products[0].name", equalTo("kabouterpad aanleg"))
                .body("products[0].ours", equalTo(true)).body("products[0].layers", equalTo(List.of("GEMEENTE")))
                .body("products[0].topic", nullValue()).body("importedBy", equalTo("ruler"));
        find("?q=paspoort").body("products[0].topic", equalTo("paspoort-aanvragen"));
        find("?ours=false").body("count", equalTo(3));
        find("?ours=true&limit=1").body("count", equalTo(2)).body("products", hasSize(1));
        as("ruler").get("/v1/topics/paspoort-aanvragen/history").then().body("changes[0].fields[0].field", equalTo("uplUri"))
                .body("changes[0].by", equalTo("ruler"));
        load("ruler", "", TO_LINK).statusCode(200).body("linked", equalTo(0));
    }

    @Test
    void aListWithFaultsIsRefusedWholeWithEachOfThem() {
        load("ruler", "", UplFileTest.PUBLISHED).statusCode(200);
        var bad = new StringBuilder(UplFileTest.HEADINGS).append("nieuw,https://example.org/t/nieuw,,,,X,,,\n");
        for (int i = 0; i < 40; i++) {
            bad.append("fout %d,geen adres,,,,X,,,\n".formatted(i));
        }

        load("ruler", "", bad.toString()).statusCode(400).contentType("application/problem+json")
                .body("violations", hasSize(40)).body("violations[0].field", equalTo("rows[3].URI"))
                .body("violations[39].message", containsString("Regel 42"));
        load("ruler", "?dryRun=true", bad.toString()).statusCode(200).body("stored", equalTo(false))
                .body("refusedRows", equalTo(40)).body("refused", hasSize(40)).body("refused[0].row", equalTo(3));

        find("?q=nieuw").body("count", equalTo(0));
        find("?q=kabouter").body("count", equalTo(1));
    }

    @Test
    void aListOfManyTimesTheSizeIsRefusedAsTooLarge() {
        load("ruler", "", UplFileTest.HEADINGS + "a,https://example.org/t/a,,,,X,,,\n".repeat(UplFile.MOST_ROWS + 1))
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void ruleManagersAloneImportAndOnlyCsv() {
        List.of("agent", "backoffice", "manager", "operator").forEach(user -> {
            load(user, "", UplFileTest.PUBLISHED).statusCode(403);
            as(user).get("/v1/upl-products").then().statusCode(403);
        });
        as("ruler").body("{}").post("/v1/topics/_import").then().statusCode(415);
        load("ruler", "?dryRun=misschien", UplFileTest.PUBLISHED).statusCode(400).body("violations[0].field",
                equalTo("dryRun"));
        load("ruler", "", "").statusCode(400);
    }

    private static String topicsAddress() {
        return as("agent").get("/v1/topics/paspoort-aanvragen").then().statusCode(200).extract().path("uplUri");
    }

    private static ValidatableResponse find(String query) {
        return as("ruler").get("/v1/upl-products" + query).then().statusCode(200);
    }

    private static ValidatableResponse load(String user, String query, String file) {
        return as(user).contentType("text/csv; charset=utf-8").body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/topics/_import" + query).then();
    }
}
