package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The numbers of a page or of a part of it, each pressed.
///
/// @param pressed how many
/// @param wrong those whose list is of another length, percentages of nothing, and counts that cannot be pressed
record Numbers(int pressed, List<String> wrong) {
    private static final String OPEN_A_LIST = "[data-contacts]:enabled, [data-moments]:enabled";
    private static final Pattern COUNTED = Pattern.compile("^[\\d.]+ contact");
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
        figures.forEach(figure -> press(figure, wrong));
        return new Numbers(figures.size(), wrong);
    }

    private static void press(Locator figure, List<String> wrong) {
        var list = figure.page().locator(figure.getAttribute("data-moments") == null ? "#contacts" : "#moments");
        var shown = figure.innerText();

        figure.click();

        assertThat(list.locator("p[role=status]")).hasText(COUNTED);
        var counted = list.locator("p[role=status]").innerText().replaceFirst(" .*", "");
        var rows = list.locator("tbody > tr").count();
        if ((shown.endsWith("%") ? counted.equals("0") : !counted.equals(shown))
                || rows != Math.min(ON_A_PAGE, Integer.parseInt(counted.replace(".", "")))) {
            wrong.add("%s opens %s with %d rows".formatted(figure.getAttribute("aria-label"), counted, rows));
        }
        figure.page().keyboard().press("Escape");
        assertThat(list).isHidden();
    }
}
