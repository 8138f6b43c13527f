package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDoorRouteTest {

    private static final Path CADDYFILE = Path.of("../deploy/front-door/Caddyfile");

    /// `@name path …` and the handler that follows, `handle_path …`, or the `handle` for all that is left.
    private static final Pattern ROW = Pattern.compile(
            "(?:@(\\w+) path ([^\\n]+)\\n\\s*handle @\\1|handle_path (\\S+)|handle) \\{\\s*(?:respond (404)|"
                    + "reverse_proxy (\\w+):8080 \\{\\s*header_up (-?X-Forwarded-Prefix ?\\S*)\\n)");

    @Test
    void theCaddyfileSaysTheSameInTheSameOrder() throws IOException {
        var file = Files.readString(CADDYFILE).replaceAll("(?m)^\\s*#.*\\n", "").replaceAll("\\\\\\n\\s*", "");

        var rows = ROW.matcher(file).results().map(FrontDoorRouteTest::row).toList();

        assertThat(rows).isEqualTo(FrontDoorRoute.TABLE);
        assertThat(
                Pattern.compile("\\b(handle|handle_path|route|reverse_proxy|respond|redir|rewrite)\\b[^\\n]*\\{").matcher(file)
                        .results())
                .as("no handler beside the rows").hasSize(2 * rows.size() - 1);
    }

    private static FrontDoorRoute row(MatchResult row) {
        var paths = row.group(2) != null ? row.group(2).strip() : row.group(3) != null ? row.group(3) : "/*";
        var stripped = row.group(3) != null;
        var route = new FrontDoorRoute(row.group(4) != null ? FrontDoorRoute.NOBODY : row.group(5), stripped,
                new ArrayList<>(List.of(paths.split("\\s+"))));
        if (row.group(4) == null) {
            assertThat(row.group(6)).as("what is said to %s", route)
                    .isEqualTo(route.prefix().map(prefix -> "X-Forwarded-Prefix " + prefix).orElse("-X-Forwarded-Prefix"));
        }
        return route;
    }

    @ParameterizedTest
    @CsvSource({ "/intake/v1/contacts, intake", "/kpi/v1/kpi, kpi", "/routing/, routing", "/kpi, intake", "/, intake",
            "/balie/, intake", "/vraag/, intake", "/status/, intake", "/inloggen, intake", "/theme/kcc.css, intake",
            "/werklijst, routing", "/werklijst/, routing", "/onderwerpen/, routing", "/regels/, routing", "/kalender/, routing",
            "/regelsx, intake",
            "/cijfers/nu, kpi", "/verbeteren/, kpi", "/openbaar/, kpi", "/beheer/, kpi", "/normen/, kpi",
            "/auth/realms/kcc/protocol/openid-connect/auth, keycloak", "/auth/resources/a.css, keycloak",
            "/auth/admin/master/console/, nobody", "/auth/realms/master/, nobody", "/auth/realms/kcc, nobody",
            "/auth/metrics, nobody", "null, intake" })
    void aPathLeadsTo(String path, String part) {
        assertThat(FrontDoorRoute.of(path).to()).isEqualTo(part);
    }

    @Test
    void onlyInterfacesAreStripped() {
        assertThat(FrontDoorRoute.of("/kpi/v1/kpi").prefix()).contains("/kpi");
        assertThat(FrontDoorRoute.of("/cijfers/").prefix()).isEmpty();
    }
}
