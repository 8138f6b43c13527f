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

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
