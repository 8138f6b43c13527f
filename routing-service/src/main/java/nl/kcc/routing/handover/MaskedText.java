package nl.kcc.routing.handover;

import java.util.regex.Pattern;

/// Free text without citizen service numbers: each run of nine digits that passes the 11-proof becomes `*********`.
final class MaskedText {

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d{9}(?!\\d)");

    private MaskedText() {
    }

    /// Null stays null.
    static String of(String text) {
        return text == null ? null
                : NINE_DIGITS.matcher(text).replaceAll(run -> passesProof(run.group()) ? "*********" : run.group());
    }

    /// The 11-proof of the BSN: 9a + 8b + … + 2h − i is a multiple of 11.
    private static boolean passesProof(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
