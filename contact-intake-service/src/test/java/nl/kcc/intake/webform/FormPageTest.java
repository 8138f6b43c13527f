package nl.kcc.intake.webform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// The form and the status page as a browser without scripts uses them.
@IntakeTest
class FormPageTest extends EmptyIntake {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Test
    void theFormIsThereForEverybody() {
        given().accept("text/html").get("/vraag/").then().statusCode(200).contentType("text/html")
                .body(containsString("<option value=\"GM0344\">Utrecht</option>"), containsString("name=\"submission\""));
        given().accept("text/html").get("/vraag/?gemeente=GM0344").then()
                .body(containsString("<option value=\"GM0344\" selected>"));
        given().accept("text/html").redirects().follow(false).get("/vraag").then().statusCode(302);
    }

    @Test
    void whoSendsTheSameFormTwiceHasAskedOnce() {
        String submission = UUID.randomUUID().toString();

        String first = reference(send(submission, "a@voorbeeld.nl", "Een vraag").then().statusCode(200).extract().asString());
        String second = reference(send(submission, "a@voorbeeld.nl", "Een vraag").then().statusCode(200).extract().asString());

        assertThat(first).isEqualTo(second);
        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void whatWasFilledInStaysWhereSomethingIsWrong() {
        send("x", "geen adres", "Een <b>vraag</b>").then().statusCode(400).contentType("text/html")
                .body(containsString("Een &lt;b&gt;vraag&lt;/b&gt;"), containsString("id=\"email-fout\""),
                        containsString("href=\"#email\""), not(containsString("<b>vraag")));
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void thePageOfAQuestionShowsItToItsOwnerAlone() {
        String reference = reference(send(UUID.randomUUID().toString(), "a@voorbeeld.nl", "Een vraag").asString());

        follow(reference, "a@voorbeeld.nl").then().statusCode(200).body(containsString("Wij hebben uw vraag ontvangen."));
        follow(reference, "b@voorbeeld.nl").then().statusCode(404).contentType("text/html")
                .body(containsString("Wij vinden geen vraag"), not(containsString("ontvangen.")));
    }

    private static Response follow(String reference, String email) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8").accept("text/html")
                .formParam("reference", reference).formParam("email", email).post("/status/");
    }

    private static Response send(String submission, String email, String message) {
        return filledIn(submission, email, message).post("/vraag/");
    }

    private static RequestSpecification filledIn(String submission, String email, String message) {
        return given().accept("text/html")
                .multiPart("submission", submission).multiPart("municipality", "GM0344").multiPart("email", email)
                .multiPart(new MultiPartSpecBuilder(message).controlName("message").charset("UTF-8").build())
                .multiPart("name", "").multiPart("topic", "").multiPart("website", "");
    }

    private static String reference(String page) {
        Matcher found = REFERENCE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }
}
