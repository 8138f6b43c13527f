package nl.kcc.intake;

import static nl.kcc.intake.AsAgent.user;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IntakeTest
class DeskPageTest {

    @Test
    void anAgentFindsTheDeskWithAndWithoutTheLastSlash() {
        user("agent").get("/balie/").then().statusCode(200).body(containsString("<kcc-shell>"));
        user("agent").redirects().follow(false).get("/balie?a=1").then().statusCode(302)
                .header("Location", equalTo("/balie/?a=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "backoffice", "manager", "ruler", "privacy", "operator", "switchboard" })
    void anotherRoleIsToldThatThePageIsNotForThem(String name) {
        user(name).accept("text/html").get("/balie/").then().statusCode(403).contentType("text/html");
    }

    @Test
    void whatThePageLinksToIsThere() {
        user("agent").get("/intake/interface/").then().statusCode(200);
        user("agent").get("/intake/v1/handover-reasons").then().statusCode(200);
        user("agent").get("/theme/shell.js").then().statusCode(200);
    }
}
