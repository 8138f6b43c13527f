package nl.kcc.e2e;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/// A page on a laptop, a telephone and a large screen, light and dark.
final class Looks {
    private static final int[][] SCREENS = { { 1366, 768 }, { 390, 844 }, { 1920, 1080 } };

    private Looks() {
    }

    /// Everything that is wrong with it, on whatever screen.
    static List<String> findings(Page page) {
        var findings = new ArrayList<String>();
        for (var screen : SCREENS) {
            page.setViewportSize(screen[0], screen[1]);
            // Dark differs in its colours alone.
            dress(page, ColorScheme.DARK);
            found(new AxeBuilder(page).withRules(List.of("color-contrast")))
                    .forEach(finding -> findings.add(screen[0] + ", dark: " + finding));
            dress(page, ColorScheme.LIGHT);
            axe(page).forEach(finding -> findings.add(screen[0] + ", light: " + finding));
            var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (width > screen[0]) {
                findings.add("%d wide on a screen of %d".formatted(width, screen[0]));
            }
        }
        return findings;
    }

    private static void dress(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /// Rules of WCAG that a program can check, on the screen as it is.
    static List<String> axe(Page page) {
        return found(new AxeBuilder(page));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList()).toList();
    }
}
