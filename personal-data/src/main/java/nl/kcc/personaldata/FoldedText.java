package nl.kcc.personaldata;

/// A text in the few signs that the mask looks at: digits of every alphabet as 0–9, letters in lower case, every dash as
/// `-`, every blank and line end as a blank, what cannot be seen as [#INVISIBLE]. One sign for each code point of the
/// text, so that a place here is a place there.
final class FoldedText {

    static final char INVISIBLE = '\u200b';
    private static final String GAPS = " .-/,_";

    private FoldedText() {
    }

    static String of(int[] codePoints) {
        char[] plain = new char[codePoints.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = sign(codePoints[i]);
        }
        return new String(plain);
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /// May stand between the digits of one number.
    static boolean isGap(char sign) {
        return sign == INVISIBLE || GAPS.indexOf(sign) >= 0;
    }

    private static char sign(int codePoint) {
        if (codePoint < 0x80) {
            return ascii((char) codePoint);
        }
        int digit = digit(codePoint);
        return digit >= 0 ? (char) ('0' + digit) : other(codePoint);
    }

    private static char ascii(char sign) {
        return switch (sign) {
            case '\t', '\n', '\r', '\f', '\u000b' -> ' ';
            case '\\' -> '/';
            default -> Character.toLowerCase(sign);
        };
    }

    /// Digits of all alphabets, and those in circles or written small and high.
    private static int digit(int codePoint) {
        int digit = Character.digit(codePoint, 10);
        if (digit < 0 && Character.getType(codePoint) == Character.OTHER_NUMBER) {
            int value = Character.getNumericValue(codePoint);
            return value <= 9 ? value : -1;
        }
        return digit;
    }

    private static char other(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.CONNECTOR_PUNCTUATION -> '_';
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> INVISIBLE;
            case Character.CONTROL -> codePoint == 0x85 ? ' ' : '?';
            default -> punctuation(codePoint);
        };
    }

    private static char punctuation(int codePoint) {
        return switch (codePoint) {
            case '\u2212', '\u2043', '\u02d7' -> '-'; // the minus sign and two that look like a hyphen
            case '\u2044', '\u2215', '\u29f8', '\uff0f', '\uff3c' -> '/';
            case '\uff0c', '\u3001', '\u060c', '\u066b' -> ',';
            case '\uff0e', '\u3002', '\u00b7', '\u2022', '\u2024', '\u2027', '\u22c5', '\u066c' -> '.';
            case '\u20ac' -> '\u20ac';
            default -> Character.isLetter(codePoint) ? letter(codePoint) : '?';
        };
    }

    private static char letter(int codePoint) {
        return Character.isBmpCodePoint(codePoint) ? Character.toLowerCase((char) codePoint) : 'x';
    }
}
