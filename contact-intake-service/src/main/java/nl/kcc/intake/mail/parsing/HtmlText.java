package nl.kcc.intake.mail.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// The lines of a text in HTML, as a reader sees them. Nothing of the markup goes on from here, so no script, form or
/// tracking image does.
final class HtmlText implements NodeFilter {

    private static final Set<String> NO_TEXT = Set.of("head", "script", "style", "title", "template", "noscript", "object",
            "svg", "math", "select", "textarea");
    private static final Set<String> OWN_PARAGRAPH = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table",
            "blockquote", "pre", "hr");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int LONGEST_ADDRESS = 200;

    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int depth;
    private int coloured;
    private boolean colouredLine;
    private boolean hides;

    private HtmlText() {
    }

    static List<TextLine> of(String html, Limits limits) {
        var text = new HtmlText();
        HtmlParser.parsed(html, limits).filter(text);
        text.endLine();
        if (text.hides) {
            limits.leaveOut(LeftOut.INVISIBLE_TEXT);
        }
        return text.lines;
    }

    @Override
    public FilterResult head(Node node, int deep) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            return start(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int deep) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult start(Element element) {
        String name = element.normalName();
        if (NO_TEXT.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (HtmlStyle.hides(element)) {
            hides |= element.hasText();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            newLine();
        } else if (CELLS.contains(name) && !line.isEmpty()) {
            line.append(' ');
        } else if (element.isBlock()) {
            endLine();
            paragraph(name);
        }
        depth += name.equals("blockquote") ? 1 : 0;
        coloured += HtmlStyle.colours(element) ? 1 : 0;
        if (name.equals("li")) {
            line.append("- ");
        }
        return FilterResult.CONTINUE;
    }

    private void end(Element element) {
        String name = element.normalName();
        if (name.equals("a")) {
            address(element);
        }
        if (element.isBlock() && !CELLS.contains(name)) {
            endLine();
        }
        depth -= name.equals("blockquote") ? 1 : 0;
        coloured -= HtmlStyle.colours(element) ? 1 : 0;
        paragraph(name);
    }

    private void append(TextNode words) {
        String text = words.getWholeText();
        if (words.parentNode() instanceof Element parent && parent.closest("pre") != null) {
            text.lines().forEach(part -> {
                line.append(part);
                newLine();
            });
            return;
        }
        String joined = text.replaceAll("[\\s\u00a0]+", " ");
        boolean atStart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        line.append(atStart ? joined.stripLeading() : joined);
        colouredLine |= coloured > 0 && !joined.isBlank();
    }

    /// Where a link leads, when its words do not say so.
    private void address(Element link) {
        String target = link.attr("href").strip();
        boolean told = link.text().contains(target.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""));
        if (target.matches("(?i)https?://.*") && target.length() <= LONGEST_ADDRESS && !told && !link.text().isBlank()) {
            line.append(" <").append(target).append('>');
        }
    }

    private void paragraph(String name) {
        if (OWN_PARAGRAPH.contains(name) && !lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add(new TextLine(depth, false, ""));
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            newLine();
        }
        line.setLength(0);
    }

    private void newLine() {
        String text = line.toString();
        lines.add(new TextLine(depth, colouredLine, text.equals("-- ") ? text : text.stripTrailing()));
        line.setLength(0);
        colouredLine = false;
    }
}
