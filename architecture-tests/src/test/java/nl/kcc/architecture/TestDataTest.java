package nl.kcc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// The tests of kpi-service share a broker and a database, so each class has municipalities of its own: what another class
/// registers, before it or after it, must not change the figures that it expects.
class TestDataTest {

    private static final Pattern MUNICIPALITY = Pattern.compile("GM\\d{4}");

    @Test
    void noTwoTestClassesThatCountShareAMunicipality() throws IOException {
        assertThat(municipalities()).isNotEmpty().allSatisfy((municipality, tests) -> assertThat(tests)
                .as("test classes that speak of %s", municipality).hasSize(1));
    }

    private static Map<String, Set<String>> municipalities() throws IOException {
        Map<String, Set<String>> municipalities = new TreeMap<>();
        for (Path test : Product.KPI.testSources()) {
            String source = Files.readString(test);
            if (source.contains("@QuarkusTest\n")) {
                MUNICIPALITY.matcher(source).results().map(MatchResult::group).forEach(municipality -> municipalities
                        .computeIfAbsent(municipality, _ -> new TreeSet<>()).add(test.getFileName().toString()));
            }
        }
        return municipalities;
    }
}
