package nl.kcc.intake.bulk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.registration.Asker;
import nl.kcc.personaldata.Bsn;

/// Who asked, according to a row. Spreadsheets take identifiers for numbers: they strip a zero in front and shorten what is
/// long.
final class RowPerson {

    private static final Pattern SHORTENED = Pattern.compile("\\d+([.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
    private static final Pattern SEVEN_DIGITS = Pattern.compile("\\d{7}");
    /// Where several are filled in, the one that tells persons apart best.
    private static final Map<IdentifierType, ImportField> COLUMNS = Map.of(IdentifierType.BSN, ImportField.BSN,
            IdentifierType.KVK, ImportField.KVK, IdentifierType.EMAIL, ImportField.EMAIL, IdentifierType.PHONE,
            ImportField.PHONE);

    private RowPerson() {
    }

    /// @throws RowRefused when it cannot be one
    static Optional<Asker> of(Map<ImportField, String> cells) {
        if (cells.containsKey(ImportField.PERSON_TYPE) || cells.containsKey(ImportField.PERSON_VALUE)) {
            return Optional.of(asker(type(cells.get(ImportField.PERSON_TYPE)), cells.get(ImportField.PERSON_VALUE)));
        }
        return Stream.of(IdentifierType.values()).filter(type -> cells.containsKey(COLUMNS.get(type))).findFirst()
                .map(type -> asker(type, cells.get(COLUMNS.get(type))));
    }

    /// What a spreadsheet shortened is lost.
    static void refuseShortened(ImportField field, String value) {
        if (SHORTENED.matcher(value).matches()) {
            throw new RowRefused(field, "Het rekenblad heeft dit nummer afgekort, zodat cijfers ontbreken. "
                    + "Maak van de kolom tekst en vul het nummer opnieuw in.");
        }
    }

    private static IdentifierType type(String name) {
        return Stream.of(IdentifierType.values()).filter(type -> type.name().equals(upper(name))).findFirst()
                .orElseThrow(() -> new RowRefused(ImportField.PERSON_TYPE, "Kies een soort: BSN, KVK, EMAIL of PHONE."));
    }

    private static String upper(String name) {
        return name == null ? "" : name.toUpperCase(Locale.ROOT);
    }

    private static Asker asker(IdentifierType type, String value) {
        if (value == null) {
            throw new RowRefused(ImportField.PERSON_VALUE, "Vul het nummer of adres in.");
        }
        refuseShortened(ImportField.PERSON_VALUE, value);
        if (type == IdentifierType.KVK && SEVEN_DIGITS.matcher(value).matches()) {
            throw new RowRefused(ImportField.PERSON_VALUE,
                    "Dit KVK-nummer heeft zeven cijfers. Heeft het rekenblad een nul vooraan"
                            + " weggelaten? Maak van de kolom tekst en vul het nummer opnieuw in.");
        }
        // Its check digit proves that the zero was there.
        boolean zeroStripped = type == IdentifierType.BSN && EIGHT_DIGITS.matcher(value).matches() && Bsn.isValid('0' + value);
        return new Asker(type, zeroStripped ? '0' + value : value);
    }
}
