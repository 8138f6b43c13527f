package nl.kcc.intake.identity;

import java.util.function.IntPredicate;

/// Removes citizen service numbers from free text: nine digits in a row that pass the eleven-test, also when
/// written with spaces, dots or hyphens between them. Digits of any script count.
public final class BsnMask {

    private static final String INSTEAD = "[BSN]";
    private static final int LONGEST_GAP = 2;

    private BsnMask() {
    }

    /// The text without the numbers; what is masked becomes `[BSN]`.
    public static String mask(String text) {
        // A hyphen only beside hyphens: "21-11-2026 9 uur" is a date, not a number.
        return mask(mask(text, BsnMask::isSpaceOrDot), c -> c == '-');
    }

    public static boolean isIn(String text) {
        return !mask(text).equals(text);
    }

    private static String mask(String text, IntPredicate separator) {
        int[] characters = text.codePoints().toArray();
        var masked = new StringBuilder(text.length());
        int i = 0;
        while (i < characters.length) {
            int end = endOfNumber(characters, i, separator);
            if (end < 0) {
                masked.appendCodePoint(characters[i++]);
            } else {
                masked.append(INSTEAD);
                i = end;
            }
        }
        return masked.toString();
    }

    /// @return where a number that starts here ends, or -1 when none starts here
    private static int endOfNumber(int[] characters, int start, IntPredicate separator) {
        if (start > 0 && digit(characters, start - 1) >= 0) {
            return -1;
        }
        int[] digits = new int[Bsn.LENGTH];
        int found = 0;
        int gap = 0;
        int i = start;
        while (found < Bsn.LENGTH && i < characters.length) {
            int digit = digit(characters, i);
            if (digit >= 0) {
                digits[found++] = digit;
                gap = 0;
            } else if (found == 0 || ++gap > LONGEST_GAP || !separator.test(characters[i])) {
                return -1;
            }
            i++;
        }
        boolean complete = found == Bsn.LENGTH && digit(characters, i) < 0;
        return complete && Bsn.passesElevenTest(digits) ? i : -1;
    }

    private static int digit(int[] characters, int i) {
        return i < characters.length ? Character.digit(characters[i], 10) : -1;
    }

    private static boolean isSpaceOrDot(int character) {
        return character == '.' || Character.isSpaceChar(character) || character == '\t'
                || Character.getType(character) == Character.FORMAT;
    }
}
