package nl.kcc.intake.bulk;

import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// A file comes in.
@IntakeTest
class ImportTest extends EmptyIntake {

    private static final String HEADINGS = "bronnummer;gemeente;kanaal;tijdstip;e-mail;vraag;uitkomst\n";

    @Test
    void rowsBecomeContactsOnceHoweverOftenTheFileComes() {
        String file = HEADINGS + "A-1;GM0344;telefoon;20-11-2026 09:14;jan@voorbeeld.nl;Café open?;beantwoord\n"
                + "A-2;GM0344;balie;20-11-2026 09:20;;Wat kost het? 999990342;\n"
                + "A-2;GM0344;balie;20-11-2026 09:20;;Wat kost het?;\n";

        load("text/csv", file.getBytes(Charset.forName("windows-1252"))).statusCode(200).body("rows", equalTo(3))
                .body("accepted", equalTo(2)).body("repeated", equalTo(1)).body("refusedRows", equalTo(0))
                .body("refused", hasSize(0));
        load("text/csv", file.getBytes(StandardCharsets.UTF_8)).statusCode(200).body("accepted", equalTo(0))
                .body("repeated", equalTo(3));

        assertThat(database.column("select channel || ' ' || summary || ' ' || coalesce(outcome, '-') from contact"))
                .containsExactlyInAnyOrder("PHONE Café open? ANSWERED", "COUNTER Wat kost het? [BSN] -");
        assertThat(database.rowCounts()).containsEntry("identity_pseudonym", 1L).containsEntry("imported_row", 2L);
        assertThat(database.column("select distinct actor from audit")).containsExactly("agent");
    }

    @Test
    void aRowIsTheSameForEverAlsoWhenAnswersAreNoLongerKept() {
        String file = HEADINGS + "A-1;GM0344;telefoon;20-11-2026 09:14;;Wat kost het?;\n";
        load("text/csv", bytes(file)).body("accepted", equalTo(1));
        database.execute("delete from idempotency_key");

        load("text/csv", bytes(file)).body("accepted", equalTo(0)).body("repeated", equalTo(1));

        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void aRowThatBreaksARuleIsNamedAndHoldsNobodyUp() {
        database.execute("insert into topic_copy (code, version, name, active) values ('paspoort', 1, 'Paspoort', true)");
        String file = "bronnummer;gemeente;kanaal;vraag;onderwerp;tijdstip;telefoon\n"
                + "1;GM0344;telefoon;Goed;paspoort;;\n"
                + "2;GM0344;telefoon;Onbekend;grofvuil;;\n"
                + "3;GM0344;telefoon;;;;\n"
                + "4;GM0344;telefoon;Nacht;;25-10-2026 02:30;\n"
                + "5;GM0344;telefoon;Kort;;;6,12E+08\n"
                + "6;GM0344;telefoon;Toekomst;;20-11-2199 09:00;\n"
                + "7;GM0344;telefoon;Ook goed;;;612345678\n";

        load("text/csv", bytes(file)).statusCode(200).body("rows", equalTo(7)).body("accepted", equalTo(2))
                .body("refusedRows", equalTo(5)).body("refused.row", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("refused.field", equalTo(List.of("topic", "summary", "occurredAt", "person.value", "occurredAt")));

        assertThat(database.column("select summary from contact")).containsExactlyInAnyOrder("Goed", "Ook goed");
    }

    @Test
    void aDryRunTellsTheSameAndKeepsNothing() {
        String file = HEADINGS + "1;GM0344;telefoon;20-11-2026 09:14;jan@voorbeeld.nl;Goed;\n2;GM0344;fax;;;Fout;\n";
        var before = database.rowCounts();

        user("agent").config(plain()).contentType("text/csv").body(bytes(file)).post("/v1/contacts/_import?dryRun=true").then()
                .statusCode(200).body("accepted", equalTo(1)).body("refused[0].field", equalTo("channel"));

        assertThat(database.rowCounts()).isEqualTo(before);
    }

    @Test
    void twoWhoImportTheSameAtOnceStoreItOnce() throws Exception {
        String file = "bronnummer;kanaal;vraag;gemeente;telefoon\n" + IntStream.rangeClosed(1, 400)
                .mapToObj(i -> i + ";telefoon;Vraag " + i + ";GM0344;06123456%02d%n".formatted(i % 7))
                .collect(Collectors.joining());
        List<Integer> accepted = new CopyOnWriteArrayList<>();
        Runnable once = () -> accepted.add(load("text/csv", bytes(file)).statusCode(200).body("refusedRows", equalTo(0))
                .extract().path("accepted"));
        Thread other = Thread.ofVirtual().start(once);
        once.run();
        other.join();

        assertThat(accepted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
        assertThat(database.count("contact")).isEqualTo(400);
    }

    @Test
    void linesOfJsonComeInToo() {
        load("application/x-ndjson",
                bytes("""
                        {"sourceId": "1", "municipality": "GM0344", "channel": "PHONE", "occurredAt": "2026-11-20T09:14:05+01:00", "summary": "Een"}
                        {"sourceId": "2", "municipality": "GM0344", "channel": "EMAIL", "questions": [{"summary": "Twee"}, {"summary": "Drie"}]}
                        {"sourceId": "3"
                        """))
                .statusCode(200).body("rows", equalTo(3)).body("accepted", equalTo(2)).body("refused[0].row", equalTo(3));

        assertThat(database.count("contact")).isEqualTo(3);
    }

    @Test
    void moreThanAnyOtherMessageMayHoldComesInAndTheReportStaysShort() {
        String text = "x".repeat(900);
        String file = "bronnummer;kanaal;vraag;gemeente\n" + IntStream.rangeClosed(1, 3000)
                .mapToObj(i -> i + (i % 2 == 0 ? ";telefoon;" : ";fax;") + text + ";GM0344\n").collect(Collectors.joining());

        load("text/csv", bytes(file)).statusCode(200).body("rows", equalTo(3000)).body("accepted", equalTo(1500))
                .body("refusedRows", equalTo(1500)).body("refused", hasSize(ImportReport.MOST_REFUSED));
    }

    @Test
    void aFileThatNobodyCanReadIsSaidToBeOne() {
        load("text/csv", bytes("naam;leeftijd\nJan;12\n")).statusCode(400).body("detail", containsString("kolom 1"));
        load("text/csv", new byte[0]).statusCode(400);
        load("application/json", bytes("{}")).statusCode(415);
        user("agent").config(plain()).contentType("text/csv").body("x").post("/v1/contacts/_import?dryRun=ja").then()
                .statusCode(400).body("violations[0].field", equalTo("dryRun"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "backoffice", "manager", "operator" })
    void filesAreForAgents(String user) {
        user(user).config(plain()).contentType("text/csv").body("x").post("/v1/contacts/_import").then().statusCode(403);
    }

    private static ValidatableResponse load(String type, byte[] file) {
        return user("agent").config(plain()).contentType(type).body(file).post("/v1/contacts/_import").then();
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /// The type as it stands there, for a library that adds an encoding to it.
    private static RestAssuredConfig plain() {
        return RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("text/csv", ContentType.TEXT)
                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));
    }
}
