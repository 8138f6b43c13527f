package nl.kcc.intake.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/// Telephone numbers as people in the Netherlands write them, in E.164 (ITU-T): `06 12345678` is `+31612345678`. An
/// extension is left out: it tells a desk, not another person. A number with letters, a withheld one ("anonymous") and
/// one that was made up to fill a field (`06 11111111`) are nobody's.
final class DutchPhoneNumber {

    private static final String REGION = "NL";
    private static final Pattern SCHEME = Pattern.compile("^tel:");
    private static final Pattern EXTENSION = Pattern.compile(
            "[\\s,;/(]*(toestelnummer|toestel|tst|extension|extn|ext|x)[\\s.:=]*\\p{Nd}{1,7}\\s*\\)?$");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern MADE_UP = Pattern.compile(".*(\\d)\\1{6}");

    private DutchPhoneNumber() {
    }

    /// @param text folded, see [IdentifierType#normalise]
    static Optional<String> normalise(String text) {
        String number = EXTENSION.matcher(SCHEME.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        // The library would dial letters, as in 0900-GEMEENTE, and skip those in front.
        return LETTER.matcher(number).find() ? Optional.empty() : parsed(number);
    }

    private static Optional<String> parsed(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = numbers.parse(number, REGION);
            return numbers.isValidNumber(parsed) && !isMadeUp(numbers.getNationalSignificantNumber(parsed))
                    ? Optional.of(numbers.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isMadeUp(String national) {
        return MADE_UP.matcher(national).matches();
    }
}
