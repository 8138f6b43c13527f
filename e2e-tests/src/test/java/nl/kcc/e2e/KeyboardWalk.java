package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// A walk over a whole page with the Tab key alone.
///
/// @param stops where it comes by
/// @param missed what can be used and was not come by
/// @param unseen where the focus does not show
record KeyboardWalk(int stops, List<String> missed, List<String> unseen) {
    /// Of a group of radio buttons Tab stops at the chosen one; the arrow keys do the rest.
    private static final String MARK = """
            () => { document.activeElement.blur();
              window.walked = [];
              document.addEventListener('focusin', ({ target: stop }) => {
                const seen = [stop, stop.nextElementSibling ?? stop].some(one => getComputedStyle(one).outlineStyle !== 'none');
                window.walked.push({ index: Number(stop.dataset.stop ?? -1), seen, html: stop.outerHTML.slice(0, 200) });
              });
              return [...document.querySelectorAll('a[href], button:enabled, select, input, textarea, summary, [tabindex="0"]')]
                .filter(stop => stop.checkVisibility() && !stop.closest('dialog') && (stop.type !== 'radio' || stop.checked))
                .map((stop, index) => { stop.dataset.stop = index; return stop.outerHTML.slice(0, 200); }); }""";
    private static final String WALKED = "() => window.walked.splice(0)";

    @SuppressWarnings("unchecked")
    static KeyboardWalk over(Page page) {
        var expected = (List<String>) page.evaluate(MARK);
        var visited = new HashSet<Integer>();
        var unseen = new ArrayList<String>();
        int left = 2 * expected.size() + 20;
        while (left > 0 && visited.size() < expected.size()) {
            int presses = Math.min(left, expected.size() - visited.size());
            for (int i = 0; i < presses; i++) {
                page.keyboard().press("Tab");
            }
            left -= presses;
            for (var stop : (List<Map<String, Object>>) page.evaluate(WALKED)) {
                var index = ((Number) stop.get("index")).intValue();
                if (index >= 0 && visited.add(index) && !Boolean.TRUE.equals(stop.get("seen"))) {
                    unseen.add((String) stop.get("html"));
                }
            }
        }
        var missed = new ArrayList<String>();
        for (int i = 0; i < expected.size(); i++) {
            if (!visited.contains(i)) {
                missed.add(expected.get(i));
            }
        }
        return new KeyboardWalk(expected.size(), missed, unseen);
    }

    /// Opens a dialog with Enter and leaves it with Escape.
    static void assertGivesTheFocusBack(Locator opener) {
        var page = opener.page();
        opener.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog[open]")).isVisible();
        assertThat((Boolean) page.evaluate("document.activeElement.closest('dialog[open]') !== null")).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).isHidden();
        assertThat(opener).isFocused();
    }
}
