package nl.kcc.routing;

import static nl.kcc.routing.testing.Users.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.routing.testing.OnRealParts;

@OnRealParts
class WorkPagesTest {

    @ParameterizedTest
    @CsvSource({ "backoffice, /werklijst", "ruler, /onderwerpen", "agent, /onderwerpen", "backoffice, /onderwerpen",
            "manager, /onderwerpen", "operator, /onderwerpen", "ruler, /regels", "manager, /regels", "agent, /werklijst",
            "ruler, /regels/afdelingen", "manager, /regels/afdelingen", "ruler, /kalender", "ruler, /regels/berichten" })
    void aRoleFindsItsPageWithAndWithoutTheLastSlash(String user, String page) {
        as(user).get(page + "/").then().statusCode(200).body(containsString("<kcc-shell>"));
        as(user).redirects().follow(false).get(page + "?a=1").then().statusCode(302)
                .header("Location", equalTo(page + "/?a=1"));
    }

    @ParameterizedTest
    @CsvSource({ "ruler, /werklijst/", "manager, /werklijst/", "backoffice, /regels/",
            "agent, /regels/", "agent, /regels/afdelingen/", "operator, /regels", "privacy, /onderwerpen", "agent, /kalender/",
            "backoffice, /kalender", "manager, /kalender/", "manager, /regels/berichten/" })
    void anotherRoleIsToldThatThePageIsNotForThem(String user, String page) {
        as(user).accept("text/html").redirects().follow(false).get(page).then().statusCode(403).contentType("text/html");
    }

    @Test
    void whatThePagesLinkToIsThere() {
        as("ruler").get("/routing/interface/").then().statusCode(200);
        as("ruler").get("/routing/v1/topics").then().statusCode(200);
        for (String file : new String[] { "topics.js", "editor.js", "topics.css" }) {
            as("agent").get("/onderwerpen/" + file).then().statusCode(200);
        }
        for (String file : new String[] { "kalender.js", "form.js", "week.js", "changes.js", "terms.js", "year.js",
                "counting.js", "kalender.css" }) {
            as("ruler").get("/kalender/" + file).then().statusCode(200);
        }
        for (String file : new String[] { "worklist.js", "item.js", "list.js", "line.js", "moves.js", "bulk.js", "absence.js",
                "story.js", "term.js", "words.js", "werklijst.css" }) {
            as("backoffice").get("/werklijst/" + file).then().statusCode(200);
        }
        as("ruler").get("/regels/afdelingen/departments.js").then().statusCode(200);
        for (String file : new String[] { "rules.js", "sentence.js", "editor.js", "trial.js", "outcome.js", "life.js",
                "rules.css" }) {
            as("manager").get("/regels/" + file).then().statusCode(200);
        }
        as("backoffice").get("/routing/v1/handovers").then().statusCode(200);
    }
}
