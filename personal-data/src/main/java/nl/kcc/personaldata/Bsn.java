package nl.kcc.personaldata;

/// Burgerservicenummer: nine digits that pass the eleven-test (Wet algemene bepalingen burgerservicenummer).
public final class Bsn {

    static final int LENGTH = 9;

    private Bsn() {
    }

    /// @param digits nothing but the digits 0–9, without separators
    public static boolean isValid(String digits) {
        return digits.length() == LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9') && passesElevenTest(digits);
    }

    /// 9a + 8b + … + 2h − i is a multiple of eleven; nine zeros are no number.
    private static boolean passesElevenTest(String digits) {
        int last = digits.charAt(LENGTH - 1) - '0';
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (digits.charAt(i) - '0');
        }
        return sum + last > 0 && (sum - last) % 11 == 0;
    }
}
