package nl.kcc.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithRealParts
class PageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"#]*)\"|from '([^']+\\.js)'");

    @ParameterizedTest
    @CsvSource({ "/cijfers/, /cijfers/main.js", "/cijfers/waarom/, /cijfers/losses.js",
            "/cijfers/ontwikkeling/, /cijfers/trends.js", "/cijfers/kanalen/, /cijfers/channels.js",
            "/cijfers/overdrachten/, /cijfers/handovers.js", "/cijfers/onbeantwoord/, /cijfers/unanswered.js",
            "/cijfers/meer-vragen/, /cijfers/severalquestions.js", "/verbeteren/, /verbeteren/improve.js",
            "/beheer/, /beheer/beheer.js" })
    void everythingThePageNeedsIsServed(String address, String script) {
        Set<String> seen = new TreeSet<>();
        fetch(address.equals("/beheer/") ? "operator" : "manager", URI.create(address), seen);

        assertThat(seen).contains("/theme/kcc.css", "/theme/menu.js", script).hasSizeGreaterThan(12);
        assertThat(seen.stream().filter(file -> file.endsWith(".js"))).as("scripts of this page, of figures or of the theme")
                .allMatch(file -> file.startsWith(address) || file.startsWith("/cijfers/") || file.startsWith("/theme/")
                        || file.startsWith("/kpi/_static/"));
    }

    @Test
    void thePageForCitizensNeedsNothingThatWantsALogin() {
        Set<String> seen = new TreeSet<>();
        fetch(null, URI.create("/openbaar/"), seen);

        assertThat(seen).contains("/openbaar/openbaar.js", "/theme/words.js", "/kpi/v1/public/kpi");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cijfers/", "/cijfers/waarom/", "/cijfers/ontwikkeling/", "/cijfers/kanalen/",
            "/cijfers/overdrachten/", "/cijfers/onbeantwoord/", "/cijfers/meer-vragen/", "/verbeteren/", "/openbaar/" })
    void thePageHasNoScriptOrStyleInside(String address) {
        assertThat(as("manager").get(address).then().statusCode(200).extract().asString())
                .doesNotContain("<style", "style=\"", "onclick").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cijfers", "/cijfers/waarom", "/cijfers/ontwikkeling", "/cijfers/kanalen",
            "/cijfers/overdrachten",
            "/cijfers/onbeantwoord", "/cijfers/meer-vragen", "/verbeteren", "/openbaar" })
    void theLastSlashMayBeLeftOut(String address) {
        assertLeads(address, 302, address + "/");
    }

    @ParameterizedTest
    @CsvSource({ "/verlies/, /cijfers/waarom/", "/verlies, /cijfers/waarom/", "/verloop/, /cijfers/ontwikkeling/",
            "/normen/, /verbeteren/" })
    void addressesOfBeforeLeadToThePageForEver(String old, String page) {
        assertLeads(old, 301, page);
    }

    @Test
    void thisServicesFirstPageIsThatOfTheFigures() {
        assertLeads("/", 302, "/cijfers/");
    }

    @ParameterizedTest
    @CsvSource({ "manager, /cijfers/, 200", "operator, /cijfers/, 200", "agent, /cijfers/, 403",
            "privacy, /cijfers/waarom/, 403",
            "operator, /cijfers/kanalen/, 200", "backoffice, /cijfers/overdrachten/, 403", "agent, /cijfers/onbeantwoord/, 403",
            "ruler, /cijfers/meer-vragen/, 403",
            "agent, /cijfers, 403", "manager, /verbeteren/, 200", "operator, /verbeteren/, 403", "ruler, /verbeteren/, 403",
            "operator, /beheer/, 200", "privacy, /beheer/, 200", "manager, /beheer/, 403", "backoffice, /beheer/beheer.js, 403",
            "agent, /openbaar/, 200" })
    void aRoleOpensWhatItMayAndNothingElse(String user, String address, int status) {
        var answer = as(user).accept("text/html").redirects().follow(false).get(address).then().statusCode(status);
        if (status == 403) {
            answer.contentType("text/html").body(containsString("Klantcontact"));
        }
    }

    private static void assertLeads(String address, int status, String page) {
        as("manager").redirects().follow(false).get(address + "?window=7d&topic=a&topic=b").then().statusCode(status)
                .header("Location", equalTo(page + "?window=7d&topic=a&topic=b"));
        as("manager").redirects().follow(false).get(address).then().statusCode(status).header("Location", equalTo(page));
    }

    /// A file with all that it is made of. What another service serves is there behind the front door only; another page is not
    /// part of it.
    private static void fetch(String user, URI file, Set<String> seen) {
        if (file.getPath().matches("/(intake|routing)/.*|.*/") && !seen.isEmpty()
                || !seen.add(file.getPath())) {
            return;
        }
        String text = as(user).get(file.getPath()).then().statusCode(200).extract().asString();
        if (file.getPath().matches(".*(/|\\.js)") && !file.getPath().contains("/_static/")) {
            REFERENCE.matcher(text).results()
                    .forEach(
                            found -> fetch(user, file.resolve(found.group(1) != null ? found.group(1) : found.group(2)), seen));
        }
    }

    private static RequestSpecification as(String user) {
        return user == null ? given() : given().auth().preemptive().basic(user, Ask.PASSWORD);
    }
}
