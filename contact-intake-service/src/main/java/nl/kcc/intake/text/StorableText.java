package nl.kcc.intake.text;

/// Text as the database can store it and a screen can show it.
public final class StorableText {

    private StorableText() {
    }

    /// Without control characters, halves of characters, and what is invisible and only turns or hides the text around it.
    /// The joiner of emoji stays.
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(StorableText::isPlain).map(sign -> isBlank(sign) ? ' ' : sign).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    public static String onOneLine(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }

    /// At most so many characters, the last of them `…` when more follows.
    public static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static boolean isBlank(int sign) {
        return Character.getType(sign) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPlain(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\t';
            case Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> sign == 0x200d;
            case Character.UNASSIGNED -> (sign & 0xfffe) != 0xfffe;
            default -> sign != 0x034f;
        };
    }
}
