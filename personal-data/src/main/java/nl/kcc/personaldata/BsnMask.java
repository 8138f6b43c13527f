package nl.kcc.personaldata;

import java.util.ArrayList;
import java.util.List;

/// Takes citizen service numbers out of free text. A number is nine digits of any alphabet that pass the eleven-test, with
/// or without one zero in front, joined or with gaps of blanks, line ends, dots, dashes, slashes, commas and underscores,
/// and not part of a longer run of digits. What has another meaning by its form ([LookAlike]) stays.
///
/// The work grows in proportion to the length of the text.
public final class BsnMask {

    private static final String INSTEAD = "[BSN]";
    /// ` - ` and a line end with blanks around it are one gap; a column of blanks is none.
    private static final int LONGEST_GAP = 4;

    private final String plain;
    private final List<Digits> runs = new ArrayList<>();
    private LookAlike.Places lookAlikes;

    private BsnMask(String plain) {
        this.plain = plain;
        int i = 0;
        while (i < plain.length()) {
            int end = endOfDigits(i);
            if (end > i) {
                runs.add(new Digits(i, end));
            }
            i = Math.max(end, i + 1);
        }
    }

    /// A run of joined digits.
    private record Digits(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /// The text without the numbers; what is masked becomes `[BSN]`, so the text never grows. Null stays null.
    public static String mask(String text) {
        if (text == null || text.length() < Bsn.LENGTH) {
            return text;
        }
        int[] codePoints = text.codePoints().toArray();
        return new BsnMask(FoldedText.of(codePoints)).masked(text, codePoints);
    }

    public static boolean isIn(String text) {
        return !mask(text).equals(text);
    }

    private String masked(String text, int[] codePoints) {
        var masked = new StringBuilder();
        int told = 0;
        int run = 0;
        while (run < runs.size()) {
            int last = lastRunOfNumber(run);
            if (last >= 0) {
                masked.append(new String(codePoints, told, runs.get(run).start - told)).append(INSTEAD);
                told = runs.get(last).end;
                run = last;
            }
            run++;
        }
        return told == 0 ? text : masked.append(new String(codePoints, told, codePoints.length - told)).toString();
    }

    /// @return the last run of the longest number that starts with this run, or -1 when none does
    private int lastRunOfNumber(int first) {
        var digits = new StringBuilder();
        int found = -1;
        for (int run = first; run < runs.size() && digits.length() <= Bsn.LENGTH; run++) {
            if (runs.get(run).length() > Bsn.LENGTH + 1 || run > first && !areNear(runs.get(run - 1), runs.get(run))) {
                break;
            }
            digits.append(plain, runs.get(run).start, runs.get(run).end);
            if (isNumber(digits) && !isSomethingElse(runs.get(first).start, runs.get(run).end)) {
                found = run;
            }
        }
        return found;
    }

    private static boolean isNumber(StringBuilder digits) {
        boolean zeroInFront = digits.length() == Bsn.LENGTH + 1 && digits.charAt(0) == '0';
        return Bsn.isValid(zeroInFront ? digits.substring(1) : digits.toString());
    }

    private boolean areNear(Digits one, Digits next) {
        int seen = 0;
        for (int i = one.end; i < next.start; i++) {
            if (!FoldedText.isGap(plain.charAt(i))) {
                return false;
            }
            seen += plain.charAt(i) == FoldedText.INVISIBLE ? 0 : 1;
        }
        return seen <= LONGEST_GAP;
    }

    private boolean isSomethingElse(int start, int end) {
        if (lookAlikes == null) {
            lookAlikes = LookAlike.places(plain);
        }
        return lookAlikes.touch(start, end) && !LookAlike.isCalledBsn(plain, start);
    }

    private int endOfDigits(int start) {
        int end = start;
        while (end < plain.length() && FoldedText.isDigit(plain.charAt(end))) {
            end++;
        }
        return end;
    }
}
