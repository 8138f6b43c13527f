package nl.kcc.intake.mail.parsing;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/// What an element's style does to the words in it.
final class HtmlStyle {

    private static final Pattern HIDING = Pattern.compile("display:none|visibility:hidden|mso-hide:all"
            + "|font-size:0(px|pt|em|%)?(;|!|$)|opacity:0(\\.0+)?(;|!|$)|(max-)?height:0(px)?;.*overflow:hidden");
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:(#[0-9a-f]{3,6}|rgb\\([0-9,.]{5,20}\\)|[a-z]{3,20})");
    private static final Map<String, Integer> NAMED = Map.of("red", 0xff0000, "blue", 0x0000ff, "green", 0x008000,
            "purple", 0x800080, "orange", 0xffa500, "darkred", 0x8b0000, "darkblue", 0x00008b, "navy", 0x000080,
            "crimson", 0xdc143c, "magenta", 0xff00ff);
    /// Between the strongest and the weakest of red, green and blue: grey has none.
    private static final int STRONG = 100;

    private HtmlStyle() {
    }

    static boolean hides(Element element) {
        return element.hasAttr("hidden") || HIDING.matcher(style(element)).find();
    }

    /// A strong colour, and not that of a link.
    static boolean colours(Element element) {
        if (element.normalName().equals("a")) {
            return false;
        }
        if (element.normalName().equals("font") && isStrong(element.attr("color").strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        Matcher colour = COLOUR.matcher(style(element));
        return colour.find() && isStrong(colour.group(1));
    }

    private static boolean isStrong(String colour) {
        int value = value(colour);
        int red = value >> 16 & 0xff;
        int green = value >> 8 & 0xff;
        int blue = value & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) >= STRONG;
    }

    private static int value(String colour) {
        if (colour.matches("#[0-9a-f]{6}")) {
            return Integer.parseInt(colour.substring(1), 16);
        }
        if (colour.matches("#[0-9a-f]{3}")) {
            return Integer.parseInt(colour.substring(1).replaceAll(".", "$0$0"), 16);
        }
        if (colour.matches("rgb\\(\\d{1,3},\\d{1,3},\\d{1,3}\\)")) {
            String[] parts = colour.substring(4, colour.length() - 1).split(",");
            return (Integer.parseInt(parts[0]) & 0xff) << 16 | (Integer.parseInt(parts[1]) & 0xff) << 8
                    | Integer.parseInt(parts[2]) & 0xff;
        }
        return NAMED.getOrDefault(colour, 0);
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.length() > 2000 ? "" : style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
