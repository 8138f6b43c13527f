package nl.kcc.e2e;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/// A page on a laptop, a telephone and a large screen, light and dark.
final class Looks {
    private static final int[] LAPTOP = { 1366, 768 };
    private static final int[] TELEPHONE = { 390, 844 };
    private static final int[] LARGE = { 1920, 1080 };

    private Looks() {
    }

    /// Everything that is wrong with it, on whatever screen. Each look takes seconds, so none is taken twice: dark differs
    /// from light in its colours alone, which are those of every screen, and a large screen has the parts of a laptop's.
    static List<String> findings(Page page) {
        var findings = new ArrayList<String>();
        for (var screen : List.of(LARGE, TELEPHONE, LAPTOP)) {
            page.setViewportSize(screen[0], screen[1]);
            var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (width > screen[0]) {
                findings.add("%d wide on a screen of %d".formatted(width, screen[0]));
            }
            if (screen != LARGE) {
                axe(page).forEach(finding -> findings.add(screen[0] + ", light: " + finding));
            }
        }
        dress(page, ColorScheme.DARK);
        found(builder(page).withRules(List.of("color-contrast")))
                .forEach(finding -> findings.add("dark: " + finding));
        dress(page, ColorScheme.LIGHT);
        return findings;
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
