package nl.kcc.intake.webform;

import static io.restassured.RestAssured.given;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.kcc.intake.AsAgent;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// Files that come with the form: kept, given to those who answer as something to save, and refused in words.
@IntakeTest
class FormFilesTest extends EmptyIntake {

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PAGE = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Test
    void whoAnswersSeesTheWholeFormAndSavesItsFiles() {
        byte[] photo = new byte[5 * MEGABYTE];
        photo[photo.length - 1] = 7;
        file(file(file(form(), "../lek in café.html", PAGE), "Foto.jpg", photo), "foto.jpg", PAGE).post("/vraag/").then()
                .statusCode(200);
        String form = "/v1/contacts/" + contact() + "/form";

        agent().get(form).then().statusCode(200).body("message", equalTo("Zie de foto's."))
                .body("name", equalTo("Proef Persoon")).body("phone", equalTo("0612345678"))
                .body("email", equalTo("a@voorbeeld.nl")).body("suspect", equalTo(false))
                .body("attachments.name", equalTo(List.of("lek in café.html", "Foto.jpg", "foto (2).jpg")))
                .body("attachments.size", equalTo(List.of(PAGE.length, photo.length, PAGE.length)));
        Response page = user("backoffice").get(form + "/attachments/1");
        page.then().statusCode(200).contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''lek%20in%20caf%C3%A9.html")
                .header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(page.asByteArray()).isEqualTo(PAGE);
        assertThat(agent().get(form + "/attachments/2").asByteArray()).isEqualTo(photo);
        agent().get(form + "/attachments/4").then().statusCode(404);
        assertThat(database.column("select distinct reader from contact_read order by 1")).containsExactly("agent",
                "backoffice");
    }

    @Test
    void onlyWhoMaySeeTheContactSeesItsForm() {
        file(form(), "brief.txt", PAGE).post("/vraag/").then().statusCode(200);
        String form = "/v1/contacts/" + contact() + "/form";

        for (String path : List.of(form, form + "/attachments/1")) {
            given().get(path).then().statusCode(401);
            user("manager").get(path).then().statusCode(403);
        }
        agent().get("/v1/contacts/" + UUID.randomUUID() + "/form").then().statusCode(404);
        agent().get("/v1/contacts/" + AsAgent.aContact("") + "/form").then().statusCode(404)
                .body("detail", equalTo("Dit contact kwam niet met het webformulier binnen."));
    }

    @Test
    void aFileThatIsTooLargeIsNamedAndNothingTypedIsLost() {
        file(form(), "film.mov", new byte[5 * MEGABYTE + 1]).post("/vraag/").then().statusCode(400).contentType("text/html")
                .body(containsString("Het bestand film.mov is te groot. Kies bestanden van elk hoogstens 5 MB."),
                        containsString("Kies daarna ook uw bestanden opnieuw."), containsString("id=\"attachment-fout\""),
                        containsString(">Zie de foto&#39;s.</textarea>"), containsString("value=\"Proef Persoon\""),
                        containsString("value=\"0612345678\""), containsString("value=\"a@voorbeeld.nl\""));
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void aFourthFileIsOneTooMany() {
        RequestSpecification form = form();
        for (String name : List.of("1.txt", "2.txt", "3.txt", "4.txt")) {
            file(form, name, PAGE);
        }
        form.post("/vraag/").then().statusCode(400).body(containsString("U kunt hoogstens 3 bestanden meesturen."));
    }

    @Test
    void noFileChosenIsNoFileAndTheSameFormTwiceKeepsItsFilesOnce() {
        file(form(), "", new byte[0]).post("/vraag/").then().statusCode(200);
        assertThat(database.count("web_contact_file")).isZero();

        String submission = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            file(form(submission), "brief.txt", PAGE).post("/vraag/").then().statusCode(200);
        }
        assertThat(database.count("contact")).isEqualTo(2);
        assertThat(database.count("web_contact_file")).isEqualTo(1);
    }

    @Test
    void whatIsFarTooLargeIsRefusedInDutch() {
        file(form(), "film.mov", new byte[33 * MEGABYTE]).post("/vraag/").then().statusCode(413)
                .body(containsString("groter dan hier mag"));
    }

    @Test
    void theFormIsShownInsideTheAllowedSitesAlone() {
        given().accept("text/html").get("/vraag/").then().header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("<header"));
        var embedded = given().accept("text/html").get("/vraag/?embed=1").then().statusCode(200)
                .header("Content-Security-Policy",
                        containsString("frame-ancestors http://localhost:8399 https://www.voorbeeld.nl;"))
                .body(not(containsString("<header")), containsString("action=\"/vraag/?embed=1\"")).extract();
        assertThat(embedded.header("X-Frame-Options")).isNull();
        assertThat(embedded.cookies()).isEmpty();
        var sent = form().header("Sec-Fetch-Site", "same-origin").post("/vraag/?embed=1").then().statusCode(200)
                .header("Content-Security-Policy", containsString("https://www.voorbeeld.nl;"))
                .body(not(containsString("<header")), containsString("target=\"_blank\"")).extract();
        assertThat(sent.header("X-Frame-Options")).isNull();
    }

    @Test
    void aTopicIsChosenByItsNameAndNeedNotBe() {
        database.execute("insert into topic_copy (code, version, name, topic_group, active) values "
                + "('paspoort', 1, 'Paspoort & ID-kaart', 'burgerzaken', true), ('oud', 1, 'Oud', 'burgerzaken', false)");

        form().multiPart("topic", "oud").post("/vraag/").then().statusCode(400).body(containsString("id=\"topic-fout\""));
        form().multiPart("topic", "paspoort").post("/vraag/").then().statusCode(200);
        form().multiPart("topic", "").post("/vraag/").then().statusCode(200);

        assertThat(database.column("select coalesce(topic, '-') from contact order by 1")).containsExactly("-", "paspoort");
    }

    private UUID contact() {
        return UUID.fromString(database.column("select contact_id from web_contact").getFirst());
    }

    private static RequestSpecification form() {
        return form(UUID.randomUUID().toString());
    }

    private static RequestSpecification form(String submission) {
        RequestSpecification form = given().accept("text/html").config(RestAssuredConfig.config()
                .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8")));
        Map.of("submission", submission, "municipality", "GM0344", "email", "a@voorbeeld.nl", "message", "Zie de foto's.",
                "name", "Proef Persoon", "phone", "0612345678", "website", "").forEach(form::multiPart);
        return form;
    }

    private static RequestSpecification file(RequestSpecification form, String name, byte[] content) {
        return form.multiPart(new MultiPartSpecBuilder(content).controlName("attachment").fileName(name)
                .mimeType("image/jpeg").build());
    }
}
