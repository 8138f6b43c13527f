package nl.kcc.intake.webform;

import static io.restassured.RestAssured.given;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;
import nl.kcc.intake.AsAgent;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// Files that come with the form: kept, given to those who answer as something to save, and refused in words.
@IntakeTest
class FormFilesTest extends EmptyIntake {

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PAGE = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Test
    void whoAnswersSeesTheWholeFormAndSavesItsFiles() throws Exception {
        byte[] photo = new byte[5 * MEGABYTE];
        photo[photo.length - 1] = 7;
        assertThat(form().file("../lek in café.html", PAGE).file("Foto.jpg", photo).file("foto.jpg", PAGE).send("/vraag/")
                .statusCode()).isEqualTo(200);
        String form = "/v1/contacts/" + contact() + "/form";

        agent().get(form).then().statusCode(200).body("message", equalTo("Zie de foto's."))
                .body("name", equalTo("Proef Persoon")).body("phone", equalTo("0612345678"))
                .body("email", equalTo("a@voorbeeld.nl")).body("suspect", equalTo(false))
                .body("attachments.name", equalTo(List.of("lek in café.html", "Foto.jpg", "foto (2).jpg")))
                .body("attachments.size", equalTo(List.of(PAGE.length, photo.length, PAGE.length)));
        Response page = user("backoffice").get(form + "/attachments/1");
        page.then().statusCode(200).contentType("application/octet-stream")
                .header("Content-Disposition",
                        "attachment; filename=\"lek in caf_.html\"; filename*=UTF-8''lek%20in%20caf%C3%A9.html")
                .header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(page.asByteArray()).isEqualTo(PAGE);
        assertThat(agent().get(form + "/attachments/2").asByteArray()).isEqualTo(photo);
        agent().get(form + "/attachments/4").then().statusCode(404);
        assertThat(database.column("select distinct reader from contact_read order by 1")).containsExactly("agent",
                "backoffice");
    }

    @Test
    void onlyWhoMaySeeTheContactSeesItsForm() throws Exception {
        assertThat(form().file("brief.txt", PAGE).send("/vraag/").statusCode()).isEqualTo(200);
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
    void aFileThatIsTooLargeIsNamedAndNothingTypedIsLost() throws Exception {
        HttpResponse<String> refused = form().file("film.mov", new byte[5 * MEGABYTE + 1]).send("/vraag/");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Het bestand film.mov is te groot. Kies bestanden van elk hoogstens 5 MB.",
                "Kies daarna ook uw bestanden opnieuw.", "id=\"attachment-fout\"", ">Zie de foto&#39;s.</textarea>",
                "value=\"Proef Persoon\"", "value=\"0612345678\"", "value=\"a@voorbeeld.nl\"");
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void aFourthFileIsOneTooMany() throws Exception {
        BrowserForm form = form();
        for (String name : List.of("1.txt", "2.txt", "3.txt", "4.txt")) {
            form.file(name, PAGE);
        }
        assertThat(form.send("/vraag/").body()).contains("U kunt hoogstens 3 bestanden meesturen.");
    }

    @Test
    void noFileChosenIsNoFileAndTheSameFormTwiceKeepsItsFilesOnce() throws Exception {
        assertThat(form().file("", new byte[0]).send("/vraag/").statusCode()).isEqualTo(200);
        assertThat(database.count("web_contact_file")).isZero();

        String submission = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(form(submission).file("brief.txt", PAGE).send("/vraag/").statusCode()).isEqualTo(200);
        }
        assertThat(database.count("contact")).isEqualTo(2);
        assertThat(database.count("web_contact_file")).isEqualTo(1);
    }

    @Test
    void whatIsFarTooLargeIsRefusedInDutch() throws Exception {
        HttpResponse<String> refused = form().file("film.mov", new byte[33 * MEGABYTE]).send("/vraag/");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("groter dan hier mag");
    }

    @Test
    void theFormIsShownInsideTheAllowedSitesAlone() throws Exception {
        given().accept("text/html").get("/vraag/").then().header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("<header"));
        var embedded = given().accept("text/html").get("/vraag/?embed=1").then().statusCode(200)
                .header("Content-Security-Policy",
                        containsString("frame-ancestors http://localhost:8399 https://www.voorbeeld.nl;"))
                .body(not(containsString("<header")), containsString("action=\"/vraag/?embed=1\"")).extract();
        assertThat(embedded.header("X-Frame-Options")).isNull();
        assertThat(embedded.cookies()).isEmpty();
        HttpResponse<String> sent = form().send("/vraag/?embed=1");
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("https://www.voorbeeld.nl;");
        assertThat(sent.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(sent.body()).contains("target=\"_blank\"").doesNotContain("<header");
    }

    @Test
    void aTopicIsChosenByItsNameAndNeedNotBe() throws Exception {
        database.execute("insert into topic_copy (code, version, name, topic_group, active) values "
                + "('paspoort', 1, 'Paspoort & ID-kaart', 'burgerzaken', true), ('oud', 1, 'Oud', 'burgerzaken', false)");

        assertThat(form().field("topic", "oud").send("/vraag/").body()).contains("id=\"topic-fout\"");
        assertThat(form().field("topic", "paspoort").send("/vraag/").statusCode()).isEqualTo(200);
        assertThat(form().field("topic", "").send("/vraag/").statusCode()).isEqualTo(200);

        assertThat(database.column("select coalesce(topic, '-') from contact order by 1")).containsExactly("-", "paspoort");
    }

    private UUID contact() {
        return UUID.fromString(database.column("select contact_id from web_contact").getFirst());
    }

    private static BrowserForm form() {
        return form(UUID.randomUUID().toString());
    }

    private static BrowserForm form(String submission) {
        return new BrowserForm().field("submission", submission).field("municipality", "GM0344")
                .field("email", "a@voorbeeld.nl")
                .field("message", "Zie de foto's.").field("name", "Proef Persoon").field("phone", "0612345678")
                .field("website", "");
    }
}
