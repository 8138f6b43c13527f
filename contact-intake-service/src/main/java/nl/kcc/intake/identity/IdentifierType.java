package nl.kcc.intake.identity;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;

import nl.kcc.events.Strength;
import nl.kcc.personaldata.Bsn;

/// What a citizen or a company may be recognised by, each with its own notation.
public enum IdentifierType {
    BSN("Dit is geen geldig burgerservicenummer. Controleer de negen cijfers.", IdentifierType::bsn),
    /// A company, or one branch of it (vestigingsnummer, twelve digits after a slash). Each branch is a person of its own,
    /// and so is the number alone: taking it for the same person as its branches would make the branches one person, too.
    KVK("Dit is geen geldig KVK-nummer. Het bestaat uit acht cijfers. Na een schuine streep mag een "
            + "vestigingsnummer van twaalf cijfers volgen.",
            IdentifierType::kvk),
    EMAIL("Dit is geen geldig e-mailadres.", MailAddress::normalise),
    PHONE("Dit is geen geldig telefoonnummer. Laat het weg als het nummer onbekend is.", DutchPhoneNumber::normalise);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");
    private static final Pattern COMPANY = Pattern.compile("([0-9]{8})(?:/?([0-9]{12}))?");

    private final String complaint;
    private final Function<String, Optional<String>> normalisation;

    IdentifierType(String complaint, Function<String, Optional<String>> normalisation) {
        this.complaint = complaint;
        this.normalisation = normalisation;
    }

    /// The one notation of this value, so that the same person gets the same pseudonym; empty when it cannot be one. Upper
    /// and lower case, Unicode's several forms of a character, and invisible characters make no difference to any type.
    ///
    /// A pseudonym that was made of another notation, by an older release, is not found again: for as long as pseudonyms
    /// are kept its person may be known twice. What was plainly written has kept its notation.
    public Optional<String> normalise(String value) {
        return normalisation.apply(Normalizer2.getNFKCSimpleCasefoldInstance().normalize(value));
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
        Matcher company = COMPANY.matcher(withoutSeparators(value));
        return company.matches()
                ? Optional.of(company.group(2) == null ? company.group(1) : company.group(1) + '/' + company.group(2))
                : Optional.empty();
    }

    private static String withoutSeparators(String value) {
        return SEPARATORS.matcher(value).replaceAll("");
    }
}
