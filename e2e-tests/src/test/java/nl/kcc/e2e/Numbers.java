package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The numbers of a page or of a part of it, each pressed.
///
/// @param pressed how many
/// @param wrong those whose list is of another length, percentages of nothing, and counts that cannot be pressed
record Numbers(int pressed, List<String> wrong) {
    private static final String OPEN_A_LIST = "[data-contacts]:enabled:visible, [data-moments]:enabled:visible";
    /// The list that is open, as soon as it says how long it is: looked at as often as the screen is drawn.
    private static final String OPENED = """
            () => new Promise((resolve, reject) => {
              const begin = performance.now();
              const look = () => {
                const list = document.querySelector('#contacts[open], #moments[open]');
                const [, counted] = list?.querySelector('p[role=status]').textContent.match(/^([\\d.]+) (vra|contactmoment)/) ?? [];
                if (counted) {
                  resolve({ counted, rows: list.querySelectorAll('tbody > tr').length });
                } else if (performance.now() - begin > 10_000) {
                  reject(new Error(`no list: ${list?.textContent}`));
                } else {
                  requestAnimationFrame(look);
                }
              };
              look();
            })""";
    private static final int ON_A_PAGE = 25;
    /// A whole number that stands alone in a line or a cell counts something.
    private static final String LOOSE = """
            part => [...part.querySelectorAll('*')].filter(one => one.checkVisibility() && !one.closest('button, select')
                && !one.children.length && /^[\\d.]*\\d[\\d.]*$/.test(one.textContent.trim()))
                .map(one => 'loose: ' + one.parentElement.parentElement.textContent.trim().replace(/\\s+/g, ' '))""";

    static Numbers pressedOn(Page page) {
        return pressedIn(page.locator("main:visible"));
    }

    @SuppressWarnings("unchecked")
    static Numbers pressedIn(Locator part) {
        var wrong = new ArrayList<>((List<String>) part.evaluate(LOOSE));
        var figures = part.locator(OPEN_A_LIST).all();
        var shown = (List<String>) part.locator(OPEN_A_LIST).evaluateAll("all => all.map(one => one.innerText)");
        for (int i = 0; i < figures.size(); i++) {
            press(figures.get(i), shown.get(i).replaceFirst(" vra(ag|gen)$", ""), wrong);
        }
        return new Numbers(figures.size(), wrong);
    }

    @SuppressWarnings("unchecked")
    private static void press(Locator figure, String shown, List<String> wrong) {
        figure.click();

        var opened = (Map<String, Object>) figure.page().evaluate(OPENED);
        var counted = (String) opened.get("counted");
        var rows = ((Number) opened.get("rows")).intValue();
        if ((shown.endsWith("%") ? counted.equals("0") : !counted.equals(shown))
                || rows != Math.min(ON_A_PAGE, Integer.parseInt(counted.replace(".", "")))) {
            wrong.add("%s opens %s with %d rows".formatted(figure.getAttribute("aria-label"), counted, rows));
        }
        figure.page().keyboard().press("Escape");
        assertThat(figure.page().locator("dialog[open]")).isHidden();
    }
}
