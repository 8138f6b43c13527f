package nl.kcc.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The help of each role: it tells of each page that the menu leads the role to, and its pictures are there and small.
class HelpPagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
    private static final Path PICTURES = RESOURCES.resolve("hulp/pictures");
    private static final Map<String, String> FOLDERS = Map.of("agent", "agent", "back-office", "back-office", "manager",
            "manager",
            "rule-manager", "regelbeheer", "operator", "beheer", "privacy-officer", "privacy");
    /// Operators see what managers see, and read of it there.
    private static final Pattern OF_MANAGERS = Pattern.compile("cijfers.*");
    private static final int MOST_PICTURES = 14;
    private static final long LARGEST_PICTURE = 60 * 1024;

    /// A line that begins an entry, with the roles of its pages.
    private static final Pattern ENTRY = Pattern.compile("roles: \\[([^\\]]+)\\], pages:");
    private static final Pattern PAGE = Pattern.compile("href: '/([^'#]+)/'(?:, roles: \\[([^\\]]+)\\])?");
    private static final Pattern NAME = Pattern.compile("'([^']+)'");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"/hulp/pictures/([^\"]+)\" alt=\"[^\"]{20,}\"");
    private static final Pattern ANY_IMAGE = Pattern.compile("<img ");
    private static final Pattern ON_EVERY_PAGE = Pattern.compile("<h2 id=\"overal\">.*?</section>", Pattern.DOTALL);
    private static final Pattern INNER_LINK = Pattern.compile("href=\"#([^\"]+)\"");

    @Test
    void eachPageOfTheMenuIsToldOfToEachRoleThatIsLedThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        var pages = 0;
        var roles = "";
        for (String line : Files.readAllLines(RESOURCES.resolve("theme/menu.js"))) {
            roles = found(ENTRY, line).stream().map(entry -> entry.group(1)).findFirst().orElse(roles);
            for (MatchResult page : found(PAGE, line)) {
                pages++;
                var place = page.group(1).replace('/', '-');
                for (MatchResult role : found(NAME, page.group(2) == null ? roles : page.group(2))) {
                    if (!help(folder(role.group(1), place)).contains("id=\"" + place + "\"")) {
                        missing.add(place + " in the help of " + role.group(1));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(pages).isGreaterThan(15);
    }

    private static String folder(String role, String place) {
        return FOLDERS.get(role.equals("operator") && OF_MANAGERS.matcher(place).matches() ? "manager" : role);
    }

    @ParameterizedTest
    @ValueSource(strings = { "agent", "back-office", "manager", "regelbeheer", "beheer", "privacy" })
    void whatAPageShowsAndLeadsToIsThere(String folder) throws IOException {
        var page = help(folder);

        assertThat(found(PICTURE, page)).as("each picture has words for who does not see it")
                .hasSameSizeAs(found(ANY_IMAGE, page));
        assertThat(found(PICTURE, page)).allSatisfy(picture -> assertThat(PICTURES.resolve(picture.group(1))).exists());
        assertThat(found(INNER_LINK, page)).isNotEmpty()
                .allSatisfy(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
    }

    @Test
    void whatHoldsOfEveryPageIsToldInTheSameWordsToEveryRole() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String folder : FOLDERS.values()) {
            told.addAll(found(ON_EVERY_PAGE, help(folder)).stream().map(MatchResult::group).toList());
        }

        assertThat(told).hasSize(1);
    }

    @Test
    void picturesAreFewAndSmallAndEachIsShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String folder : FOLDERS.values()) {
            found(PICTURE, help(folder)).forEach(picture -> shown.add(picture.group(1)));
        }
        try (var files = Files.list(PICTURES)) {
            var pictures = files.filter(file -> file.toString().endsWith(".png")).toList();

            assertThat(pictures).hasSizeLessThanOrEqualTo(MOST_PICTURES)
                    .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThanOrEqualTo(LARGEST_PICTURE));
            assertThat(pictures).extracting(picture -> picture.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    private static String help(String folder) throws IOException {
        return Files.readString(RESOURCES.resolve("hulp").resolve(folder).resolve("index.html"));
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
