package nl.kcc.intake.mail.parsing;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Parses HTML that was made to keep a parser busy as fast as any other: the work for open elements, and for tables most of
/// all, grows with the square of their number, so there is a limit to it.
final class HtmlParser {

    private static final int DEEPEST = 200;
    private static final int MOST_TAGS = 40_000;
    private static final int MOST_TABLES = 2_000;

    private HtmlParser() {
    }

    static Document parsed(String html, Limits limits) {
        int end = end(html);
        if (end < html.length()) {
            limits.leaveOut(LeftOut.TEXT);
        }
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html.substring(0, end), "");
    }

    /// Where the limits end the text.
    private static int end(String html) {
        int tags = 0;
        int tables = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
            tables += html.regionMatches(true, at + 1, "table", 0, 5) ? 1 : 0;
            if (tags > MOST_TAGS || tables > MOST_TABLES) {
                return at;
            }
        }
        return html.length();
    }
}
