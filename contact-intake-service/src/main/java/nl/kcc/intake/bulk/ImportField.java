package nl.kcc.intake.bulk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a row can tell, with the headings under which people keep it. The order is that in which the report names them.
enum ImportField {
    SOURCE_ID("sourceId", "bronnummer", "bronid", "id", "nummer", "kenmerk", "referentie"),
    MUNICIPALITY("municipality", "gemeente", "gemeentecode"),
    CHANNEL("channel", "kanaal"),
    OCCURRED_AT("occurredAt", "tijdstip", "datumtijd", "datumentijd", "ontvangen", "ontvangenop", "gesteldop"),
    DATE("occurredAt", "datum", "date"),
    TIME("occurredAt", "tijd", "time"),
    PERSON_TYPE("person.type", "persoontype", "soortpersoon"),
    PERSON_VALUE("person.value", "persoon"),
    BSN("person.value", "bsn", "burgerservicenummer"),
    KVK("person.value", "kvk", "kvknummer"),
    EMAIL("person.value", "email", "emailadres", "mail", "mailadres"),
    PHONE("person.value", "telefoon", "telefoonnummer", "tel", "phone"),
    TOPIC("topic", "onderwerp", "onderwerpcode"),
    SUMMARY("summary", "vraag", "samenvatting", "omschrijving"),
    OUTCOME("outcome", "uitkomst", "resultaat"),
    HANDOVER_REASON("handover.reason", "redenoverdracht", "overdrachtreden"),
    DEPARTMENT("handover.department", "afdeling", "department"),
    NOTE("handover.note", "notitie", "toelichting", "note");

    private static final Pattern BESIDE = Pattern.compile("[^a-z0-9]");
    private static final Map<String, ImportField> BY_HEADING = new HashMap<>();

    static {
        for (ImportField field : values()) {
            BY_HEADING.putIfAbsent(plain(field.wireName), field);
            field.headings.forEach(heading -> BY_HEADING.put(heading, field));
        }
    }

    private final String wireName;
    private final List<String> headings;

    /// @param headings as [#plain] writes them
    ImportField(String wireName, String... headings) {
        this.wireName = wireName;
        this.headings = List.of(headings);
    }

    /// As the report and the interface name it.
    String wireName() {
        return wireName;
    }

    /// @param heading as people write it: `E-mail`, `Datum/tijd`, `person.value`
    static Optional<ImportField> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    /// What to tell somebody whose heading is none.
    static String known() {
        return "Bekend zijn onder meer: " + String.join(", ",
                Stream.of(values()).map(field -> field.headings.getFirst()).toList()) + ".";
    }

    private static String plain(String heading) {
        String folded = Normalizer.normalize(heading, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return BESIDE.matcher(folded).replaceAll("");
    }
}
