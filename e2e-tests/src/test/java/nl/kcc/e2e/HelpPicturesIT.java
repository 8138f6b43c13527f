package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;

/// The help: each role finds its own page, and pictures show pages as they are. `-Dkcc.help.write=true` makes the pictures anew,
/// and writes down the words on each.
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class HelpPicturesIT {
    private static final Path PICTURES = Path.of("..", "web-theme", "src", "main", "resources", "META-INF", "resources", "hulp",
            "pictures");
    private static final Path WORDS = PICTURES.resolve("words.txt");
    private static final String BETWEEN = ": ";

    private final Kcc kcc;
    private final Browser browser;
    private LastMonth month;

    HelpPicturesIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @BeforeAll
    void aMonth() {
        Desk.empty(kcc);
        month = LastMonth.register(kcc, Clock.systemUTC());
        month.steer();
    }

    @ParameterizedTest
    @EnumSource
    void aPictureShowsThePageAsItIs(HelpPicture picture) throws IOException {
        try (var visit = picture.open(kcc, browser, month)) {
            var words = picture.words(visit.page());

            if (Boolean.getBoolean("kcc.help.write")) {
                Files.createDirectories(PICTURES);
                Files.write(PICTURES.resolve(picture.place() + ".png"), SmallPicture.of(picture.taken(visit.page())));
                var all = written();
                all.put(picture.place(), words);
                Files.writeString(WORDS, all.entrySet().stream().map(line -> line.getKey() + BETWEEN + line.getValue() + "\n")
                        .collect(Collectors.joining()));
            }

            assertThat(words).isNotEmpty();
            assertThat(written()).as("the page says something else than its picture in the help: make the pictures anew with "
                    + "-Dkcc.help.write=true").containsEntry(picture.place(), words);
        }
    }

    private static Map<String, String> written() throws IOException {
        if (Files.notExists(WORDS)) {
            return new TreeMap<>();
        }
        return Files.readAllLines(WORDS).stream().map(line -> line.split(BETWEEN, 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, _) -> one, TreeMap::new));
    }

    @ParameterizedTest
    @CsvSource({ "agent, /balie/wachtrij/, /hulp/agent/#balie-wachtrij",
            "backoffice2, /werklijst/, /hulp/back-office/#werklijst",
            "manager, /cijfers/waarom/, /hulp/manager/#cijfers-waarom", "ruler, /regels/, /hulp/regelbeheer/#regels",
            "operator, /beheer/, /hulp/beheer/#beheer", "operator, /cijfers/, /hulp/manager/#cijfers",
            "privacy, /beheer/, /hulp/privacy/#beheer", "agent, /hulp/agent/, /hulp/agent/" })
    void theHelpOpensAtThePageWhereSomeoneIs(String user, String page, String help) {
        try (var visit = Visit.atTheFrontDoor(user, kcc, browser, page)) {
            visit.page().locator(".kcc-header a[href^='/hulp/']").click();
            visit.page().waitForURL("**" + help);

            assertThat(Looks.findings(visit.page())).isEmpty();
            assertThat(visit.page().evaluate("[...document.images].every(image => image.naturalWidth > 0)")).isEqualTo(true);
        }
    }

    @Test
    void whoeverWantsTheHelpOfAnotherRoleFindsIt() {
        try (var visit = Visit.atTheFrontDoor("agent", kcc, browser, "/hulp/?alle=1")) {
            visit.page().locator("main a").filter(new Locator.FilterOptions().setHasText("Manager")).click();
            visit.page().waitForURL("**/hulp/manager/");

            var walk = KeyboardWalk.over(visit.page());
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
        }
    }
}
