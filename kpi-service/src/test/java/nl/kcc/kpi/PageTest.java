package nl.kcc.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithRealParts
class PageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"#]*)\"|from '\\./([a-z-]+\\.js)'");

    @ParameterizedTest
    @CsvSource({ "/, /dashboard/main.js", "/verlies/, /dashboard/losses.js",
            "/verloop/, /dashboard/trends.js", "/normen/, /dashboard/norms.js" })
    void everythingThePageNeedsIsServed(String address, String script) {
        List<String> references = references(get(address));

        assertThat(references).contains("/theme/kcc.css", script).hasSizeGreaterThan(6);
        references.forEach(PageTest::get);
        modules("/dashboard/", script, new HashSet<>());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/verlies/", "/verloop/", "/normen/", "/openbaar/" })
    void thePageHasNoScriptOrStyleInside(String address) {
        assertThat(get(address)).doesNotContain("<style", "style=\"", "onclick").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/verlies", "/verloop", "/normen", "/openbaar" })
    void theLastSlashMayBeLeftOut(String address) {
        given().auth().preemptive().basic("manager", Ask.PASSWORD).redirects().follow(false)
                .get(address + "?window=7d&topic=a&topic=b").then().statusCode(302)
                .header("Location", equalTo(address + "/?window=7d&topic=a&topic=b"));
        given().auth().preemptive().basic("manager", Ask.PASSWORD).redirects().follow(false).get(address).then()
                .statusCode(302).header("Location", equalTo(address + "/"));
    }

    /// A script with all that it is made of.
    private static void modules(String folder, String script, Set<String> seen) {
        if (seen.add(script)) {
            references(get(script)).forEach(module -> modules(folder, folder + module, seen));
        }
    }

    private static List<String> references(String text) {
        return REFERENCE.matcher(text).results().map(PageTest::target).toList();
    }

    private static String target(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static String get(String path) {
        return given().auth().preemptive().basic("manager", Ask.PASSWORD).get(path).then().statusCode(200)
                .extract().asString();
    }
}
