package nl.kcc.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithRealParts
class PageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"#]*)\"|from '\\./([a-z]+\\.js)'");

    @Test
    void everythingThePageNeedsIsServed() {
        String page = get("/");
        List<String> references = references(page);

        assertThat(references).contains("/theme/kcc.css", "/dashboard/main.js").hasSizeGreaterThan(6);
        references.forEach(PageTest::get);
        references(get("/dashboard/main.js")).forEach(module -> get("/dashboard/" + module));
    }

    @Test
    void thePageHasNoScriptOrStyleInside() {
        assertThat(get("/")).doesNotContain("<style", "style=\"", "onclick").doesNotContainPattern("<script(?![^>]*src=)");
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
