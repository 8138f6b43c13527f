package nl.kcc.kpi.steering.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class CycleResourceTest {

    @Test
    void eachNormOfTheListHasItsFiveSteps() {
        JsonPath cycle = Ask.manager("/v1/cycle?municipality=GM1520");

        assertThat(cycle.getList("norms.norm")).isNotEmpty()
                .isEqualTo(Ask.manager("/v1/norms?municipality=GM1520").getList("norms.id"));
        assertThat(cycle.getList("norms[0].steps.step"))
                .isEqualTo(List.of("NORM", "MEASURE", "ANALYSE", "IMPROVE", "COMMUNICATE"));
        assertThat(cycle.getString("norms[0].next")).startsWith("Nu nodig: ");
    }

    @Test
    void theCycleIsForManagersAlone() {
        RestAssured.get("/v1/cycle").then().statusCode(401);
        Ask.as("agent", "/v1/cycle").statusCode(403);
        Ask.as("manager", "/v1/cycle?municipality=Utrecht").statusCode(400);
    }
}
