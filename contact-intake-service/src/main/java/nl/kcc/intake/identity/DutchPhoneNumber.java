package nl.kcc.intake.identity;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/// Telephone numbers as people in the Netherlands write them, in E.164 (ITU-T): `06 12345678` is `+31612345678`.
final class DutchPhoneNumber {

    private static final String REGION = "NL";

    private DutchPhoneNumber() {
    }

    static Optional<String> normalise(String value) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(value, REGION);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
