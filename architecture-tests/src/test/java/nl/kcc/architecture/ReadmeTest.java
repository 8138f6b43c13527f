package nl.kcc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("\\./kcc ([a-z]+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+) ");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)");

    private static final Pattern OURS = Pattern.compile(
            "<groupId>nl.kcc</groupId><artifactId>([a-z-]+)</artifactId></dependency>");
    private static final Pattern COPIED = Pattern.compile("(?m)^!([a-z-]+)/src/main$");

    @Test
    void itNamesOnlyCommandsThatExist() throws IOException {
        var offered = all(LISTED, Files.readString(ROOT.resolve("kcc")));

        assertThat(all(COMMAND, readme())).isNotEmpty().isSubsetOf(offered);
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        assertThat(all(LINK, readme())).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void itFitsOnAFewScreens() throws IOException {
        assertThat(readme().lines()).hasSizeLessThanOrEqualTo(120);
    }

    /// What is missing there is missing when the images are built, and only then.
    @Test
    void theImagesAreBuiltOfEveryModuleOfTheServices() throws IOException {
        var modules = new TreeSet<String>();
        for (var service : new String[] { "contact-intake-service", "routing-service", "kpi-service" }) {
            modules.add(service);
            modules.addAll(all(OURS, Files.readString(ROOT.resolve(service).resolve("pom.xml"))));
        }

        assertThat(modules).hasSizeGreaterThan(5);
        assertThat(all(COPIED, Files.readString(ROOT.resolve(".dockerignore")))).containsAll(modules)
                .allSatisfy(module -> assertThat(ROOT.resolve(module).resolve("src/main")).exists());
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
