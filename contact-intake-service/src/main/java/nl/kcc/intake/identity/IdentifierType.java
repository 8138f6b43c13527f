package nl.kcc.intake.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import nl.kcc.events.Strength;
import nl.kcc.personaldata.Bsn;

/// What a citizen or a company may be recognised by, each with its own notation.
public enum IdentifierType {
    BSN("Dit is geen geldig burgerservicenummer. Controleer de negen cijfers.", IdentifierType::bsn),
    KVK("Dit is geen geldig KVK-nummer. Het bestaat uit acht cijfers.", IdentifierType::kvk),
    EMAIL("Dit is geen geldig e-mailadres.", IdentifierType::email),
    PHONE("Dit is geen geldig telefoonnummer.", DutchPhoneNumber::normalise);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-\\u00a0]");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    private static final Pattern MAIL_ADDRESS = Pattern
            .compile(
                    "[^\\s@<>\"(),;:\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),;:\\\\\\p{Cntrl}]+\\.[^\\s@<>\"(),;:\\\\\\p{Cntrl}]{2,}");

    private final String complaint;
    private final Function<String, Optional<String>> normalisation;

    IdentifierType(String complaint, Function<String, Optional<String>> normalisation) {
        this.complaint = complaint;
        this.normalisation = normalisation;
    }

    /// The one notation of this value, so that the same person gets the same pseudonym; empty when it cannot be one.
    public Optional<String> normalise(String value) {
        return normalisation.apply(value);
    }

    /// How surely two contacts under the same value are of the same person: a telephone may be shared.
    public Strength strength() {
        return this == PHONE ? Strength.POSSIBLE : Strength.CONFIRMED;
    }

    /// What to tell the agent about a value that cannot be one; never repeats the value.
    public String complaint() {
        return complaint;
    }

    private static Optional<String> bsn(String value) {
        return Optional.of(withoutSeparators(value)).filter(Bsn::isValid);
    }

    private static Optional<String> kvk(String value) {
        return Optional.of(withoutSeparators(value)).filter(EIGHT_DIGITS.asMatchPredicate());
    }

    private static Optional<String> email(String value) {
        return Optional.of(Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .filter(MAIL_ADDRESS.asMatchPredicate());
    }

    private static String withoutSeparators(String value) {
        return SEPARATORS.matcher(value).replaceAll("");
    }
}
