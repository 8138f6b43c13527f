package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.LoadState;

/// What a picture of the help shows: a part of a page, by the role that the help is for.
enum HelpPicture {
    BALIE("agent", "/balie/") {
        @Override
        void prepare(Page page) {
            assertThat(page.locator("#topic optgroup").first()).isAttached();
            page.locator("#text").fill("Ik wil een nieuw paspoort aanvragen");
            assertThat(page.locator("#suggestions [role=option]").first()).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator("#help")).containsText("Vraag eerst");
        }
    },
    BALIE_WACHTRIJ("agent", "/balie/wachtrij/") {
        @Override
        void prepare(Page page) {
            page.locator("#list li > button").first().click();
            assertThat(page.locator("#contact")).isVisible();
        }
    },
    WERKLIJST("backoffice2", "/werklijst/") {
        @Override
        void prepare(Page page) {
            assertThat(page.locator(".work-line").first()).isVisible();
        }
    },
    CIJFERS("manager", "/cijfers/"),
    CIJFERS_WAAROM("manager", "/cijfers/waarom/"),
    CIJFERS_ONTWIKKELING("manager", "/cijfers/ontwikkeling/"),
    CIJFERS_OVERDRACHTEN("manager", "/cijfers/overdrachten/"),
    VERBETEREN("manager", "/verbeteren/") {
        /// Without the actions of all municipalities together.
        @Override
        void prepare(Page page) {
            assertThat(page.locator("#norms article").first()).isVisible();
            page.evaluate(
                    """
                            () => {
                              document.querySelectorAll('#actions li.action').forEach((each) => each.innerText.includes('Alle gemeenten') && each.remove());
                              document.querySelectorAll('#actions details, #actions .actions-part:not(:has(li))').forEach((each) => each.remove());
                            }""");
        }
    },
    OPENBAAR("manager", "/openbaar/") {
        /// Where one municipality publishes, there is none to choose.
        @Override
        void prepare(Page page) {
            assertThat(page.locator("#periods")).isVisible();
            page.locator("#choice").evaluate("each => { each.hidden = true; }");
        }
    },
    ONDERWERPEN("ruler", "/onderwerpen/") {
        @Override
        void prepare(Page page) {
            page.locator("#search").fill("paspoort");
            page.locator(".topics__list a").first().click();
            assertThat(page.locator("#tabs")).isVisible();
        }
    },
    REGELS("ruler", "/regels/"),
    BEHEER("operator", "/beheer/");

    private static final int TALLEST = 620;
    /// Words that belong to the page itself and stand within so many pixels from its top: no data, numbers, days and months.
    private static final String WORDS = """
            (bottom) => {
              const own = 'h1, h2, h3, label, legend, button, th, dt, summary, nav a, figcaption';
              const data = 'tbody, ol, ul, select, dialog, [data-key], .kcc-visually-hidden';
              const days = /(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|vandaag|morgen)/gi;
              const walk = document.createTreeWalker(document.getElementById('inhoud'), NodeFilter.SHOW_TEXT);
              const words = new Set();
              while (walk.nextNode()) {
                const within = walk.currentNode.parentElement;
                const text = walk.currentNode.data.replace(/\\S*\\d\\S*/g, '').replace(days, '').replace(/\\s+/g, ' ').trim();
                if (/\\p{L}/u.test(text) && within.closest(own) && !within.closest(data) && within.checkVisibility()
                    && within.getBoundingClientRect().bottom <= bottom) {
                  words.add(text);
                }
              }
              return [...words].join(' | ');
            }""";
    /// The municipality of the example has no name.
    private static final String NAMED = """
            (code) => {
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                walk.currentNode.data = walk.currentNode.data.replaceAll(code, 'Voorbeeldstad');
              }
            }""";

    private final String user;
    private final String address;

    HelpPicture(String user, String address) {
        this.user = user;
        this.address = address;
    }

    /// A page of figures has them; anything else has what it is waiting for.
    void prepare(Page page) {
        if (address.startsWith("/cijfers/")) {
            assertThat(page.locator("#days")).hasText(Pattern.compile("\\S"));
        }
    }

    Visit open(Kcc kcc, Browser browser, LastMonth month) {
        var visit = Visit.atTheFrontDoor(user, kcc, browser, address + month.query());
        prepare(visit.page());
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        visit.page().evaluate(NAMED, month.municipality());
        return visit;
    }

    String words(Page page) {
        return (String) page.evaluate(WORDS, shown(page).y + shown(page).height);
    }

    byte[] taken(Page page) {
        return page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(shown(page)));
    }

    /// Such as `cijfers-waarom`.
    String place() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// From the top of the page's own part.
    private static Clip shown(Page page) {
        var main = page.locator("#inhoud").boundingBox();
        return new Clip(main.x, main.y, main.width, Math.min(main.height, TALLEST));
    }
}
