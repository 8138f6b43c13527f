package nl.kcc.intake.identity;

/// Burgerservicenummer: nine digits that pass the eleven-test (Wet algemene bepalingen burgerservicenummer).
final class Bsn {

    static final int LENGTH = 9;

    private Bsn() {
    }

    /// @param digits exactly nine values 0–9
    static boolean passesElevenTest(int[] digits) {
        int sum = -digits[LENGTH - 1];
        boolean allZero = digits[LENGTH - 1] == 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * digits[i];
            allZero &= digits[i] == 0;
        }
        return !allZero && sum % 11 == 0;
    }

    static boolean isValid(String digits) {
        return digits.length() == LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && passesElevenTest(digits.chars().map(c -> c - '0').toArray());
    }
}
