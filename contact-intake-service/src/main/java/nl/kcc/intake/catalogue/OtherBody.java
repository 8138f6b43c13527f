package nl.kcc.intake.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/// Who a question belongs to that is none of the municipality's: a closed list, so that no name can hide in a code. The names
/// are those by which suggestions say that something belongs elsewhere.
public enum OtherBody {
    BELASTINGDIENST("Belastingdienst"),
    UWV("UWV"),
    SVB("SVB"),
    DUO("DUO"),
    CAK("CAK"),
    CJIB("CJIB"),
    IND("IND"),
    RDW("RDW"),
    KVK("KvK"),
    KADASTER("Kadaster"),
    POLITIE("politie"),
    RECHTBANK("rechtbank"),
    PROVINCIE("provincie"),
    WATERSCHAP("waterschap"),
    RIJKSWATERSTAAT("Rijkswaterstaat"),
    ANDERE_GEMEENTE("een andere gemeente"),
    WONINGCORPORATIE("woningcorporatie"),
    HUISARTS("huisarts"),
    GGD("GGD"),
    ZORGVERZEKERAAR("zorgverzekeraar"),
    NETBEHEERDER("netbeheerder"),
    ENERGIELEVERANCIER("energieleverancier"),
    INTERNETAANBIEDER("internetaanbieder"),
    OPENBAAR_VERVOER("openbaar vervoer"),
    ANDERE_ORGANISATIE("een andere organisatie");

    private final String label;

    OtherBody(String label) {
        this.label = label;
    }

    /// Dutch, as it stands in a sentence.
    public String label() {
        return label;
    }

    /// @param given a code or a name
    public static Optional<OtherBody> find(String given) {
        return Stream.of(values()).filter(body -> body.name().equals(given) || body.label.equalsIgnoreCase(given)).findFirst();
    }
}
