package nl.kcc.routing.rulefiles;

import static nl.kcc.routing.testing.Users.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.response.ValidatableResponse;
import nl.kcc.routing.testing.OnRealParts;

@OnRealParts
class RuleFilesResourceTest {

    @ParameterizedTest
    @CsvSource({ "csv,text/csv", "dmn,application/dmn+xml", "dmn,application/xml" })
    void whatIsExportedIsImportedAsADraft(String format, String type) {
        byte[] file = as("manager").accept("*/*").get("/v1/rule-sets/1/export?format=" + format).then().statusCode(200)
                .header("Content-Type", startsWith(format.equals("csv") ? "text/csv" : "application/dmn+xml"))
                .header("Content-Disposition", equalTo("attachment; filename=\"regelset-1." + format + "\"")).extract()
                .asByteArray();

        int number = load(type, file).statusCode(201).body("state", equalTo("DRAFT")).body("author", equalTo("ruler"))
                .extract().path("number");

        List<?> rules = as("ruler").get("/v1/rule-sets/" + number).then().statusCode(200).extract().path("rules");
        assertThat(rules).isEqualTo(as("ruler").get("/v1/rule-sets/1").then().extract().path("rules"));
        as("ruler").post("/v1/rule-sets/" + number + "/withdraw").then().statusCode(200);
    }

    @Test
    void aFileWithFortyFaultsIsRefusedWholeWithEachAtItsLine() {
        int before = count();
        String file = "id;topic;destination;reason;department;explanation\n" + IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "regel-%d;bestaat-niet-%d;BACK_OFFICE;KNOWS;;Zin.".formatted(i, i))
                .collect(Collectors.joining("\n"))
                + "\nanders;;FRONT_OFFICE;REST;;Zelf doen.";

        load("text/csv", file.getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("urn:kcc:problem:file-refused")).body("detail", containsString("40 fouten"))
                .body("faultCount", equalTo(40)).body("faults", hasSize(40)).body("faults[0].line", equalTo(2))
                .body("faults[39].line", equalTo(41)).body("faults[0].message", containsString("bestaat-niet-1"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void noMoreThanFiveHundredFaultsAreNamed() {
        String file = "id;destination;reason;explanation\n" + "A;NERGENS;r;Zin.\n".repeat(300);

        load("text/csv", file.getBytes(StandardCharsets.UTF_8)).statusCode(400).body("faults", hasSize(500));
    }

    @Test
    void whatCannotBeAFileOfRulesIsRefused() {
        load("application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        load("text/plain", new byte[] { (byte) 0xff }).statusCode(415);
        load("text/csv", new byte[0]).statusCode(400);
        load("text/csv", "id;destination\na;\u00e9".getBytes(StandardCharsets.ISO_8859_1)).statusCode(400)
                .body("faults[0].line", equalTo(2)).body("faults[0].message", containsString("UTF-8"));
        load("text/csv", new byte[3 * 1024 * 1024]).statusCode(413);
        load("application/dmn+xml", "<definitions".getBytes(StandardCharsets.UTF_8)).statusCode(400);
        as("ruler").get("/v1/rule-sets/1/export?format=pdf").then().statusCode(400);
        as("ruler").get("/v1/rule-sets/99/export?format=csv").then().statusCode(404);
        as("manager").contentType("text/csv").body("x").post("/v1/rule-sets/_import").then().statusCode(403);
        as("agent").get("/v1/rule-sets/1/export?format=csv").then().statusCode(403);
    }

    private static int count() {
        return as("ruler").get("/v1/rule-sets").then().extract().jsonPath().getList("ruleSets").size();
    }

    private static ValidatableResponse load(String type, byte[] file) {
        return as("ruler")
                .config(io.restassured.RestAssured.config().encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type).body(file).post("/v1/rule-sets/_import").then();
    }
}
