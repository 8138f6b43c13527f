package nl.kcc.e2e;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

/// A page on a laptop, a telephone, a large screen, enlarged and on paper, light and dark.
final class Looks {
    private static final int[] LAPTOP = { 1366, 768 };
    private static final int[] TELEPHONE = { 390, 844 };
    private static final int[] LARGE = { 1920, 1080 };
    /// Of a laptop whose reader has enlarged everything twice.
    private static final int[] ENLARGED = { 683, 384 };
    /// A4 within its margins.
    private static final int[] PAPER = { 688, 1016 };

    /// What can still be pressed on paper, and what is cut off there.
    private static final String WRONG_ON_PAPER = """
            () => {
              const name = (one) => `${one.tagName}#${one.id}.${one.className}`;
              const seen = [...document.querySelectorAll('.kcc-header__nav, .kcc-header__tools, .kcc-button, form.kcc-filters, .wall')].filter((one) => one.checkVisibility());
              const cut = [...document.querySelectorAll('main :not(.kcc-visually-hidden, .kcc-visually-hidden *, .dash-chart, .dash-chart *, input, select, textarea)')]
                .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow !== 'visible'
                  && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2));
              return [...seen.map((one) => 'to press: ' + name(one)), ...cut.map((one) => 'cut off: ' + name(one))];
            }""";

    private Looks() {
    }

    /// Everything that is wrong with it, on whatever screen. Each look takes seconds, so none is taken twice: dark differs
    /// from light in its colours alone, which are those of every screen, and a large screen has the parts of a laptop's.
    static List<String> findings(Page page) {
        var findings = new ArrayList<String>();
        for (var screen : List.of(LARGE, ENLARGED, TELEPHONE, LAPTOP)) {
            findings.addAll(tooWide(page, screen));
            if (screen == TELEPHONE || screen == LAPTOP) {
                axe(page).forEach(finding -> findings.add(screen[0] + ", light: " + finding));
            }
        }
        dress(page, ColorScheme.DARK);
        found(builder(page).withRules(List.of("color-contrast")))
                .forEach(finding -> findings.add("dark: " + finding));
        dress(page, ColorScheme.LIGHT);
        findings.addAll(onPaper(page));
        return findings;
    }

    /// @param screen its width and height
    private static List<String> tooWide(Page page, int... screen) {
        page.setViewportSize(screen[0], screen[1]);
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        return width > screen[0] ? List.of("%d wide on a screen of %d".formatted(width, screen[0])) : List.of();
    }

    /// Printed.
    @SuppressWarnings("unchecked")
    static List<String> onPaper(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var findings = new ArrayList<>(tooWide(page, PAPER));
        findings.addAll((List<String>) page.evaluate(WRONG_ON_PAPER));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(LAPTOP[0], LAPTOP[1]);
        return findings.stream().map(finding -> "paper: " + finding).toList();
    }

    private static void dress(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /// Rules of WCAG that a program can check, on the screen as it is.
    static List<String> axe(Page page) {
        return found(builder(page));
    }

    /// A page of one frame is judged where it stands, and only what is wrong is described: most of the time goes into
    /// describing every part that is right, in a second page.
    private static AxeBuilder builder(Page page) {
        var wanted = new AxeRunOptions();
        wanted.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(wanted).setLegacyMode(page.frames().size() == 1);
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList()).toList();
    }
}
