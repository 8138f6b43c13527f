package nl.kcc.simulator.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The norms of all channels together on first-contact resolution. Nobody ends one while a month is played.
public record NormBook(List<KnownNorm> norms) {
    /// Where nobody has promised anything.
    static final NormBook NATIONAL = new NormBook(List.of());
    private static final double NATIONAL_SHARE = 0.80;

    /// @param municipality null for all without a norm of their own
    public record KnownNorm(String municipality, LocalDate from, double share) {
    }

    double share(Entry entry) {
        var municipality = entry.dossier().origin().municipality();
        return of(municipality, entry.day(), of(null, entry.day(), NATIONAL_SHARE));
    }

    private double of(String municipality, LocalDate day, double otherwise) {
        return norms.stream().filter(norm -> Objects.equals(norm.municipality(), municipality)
                && !day.isBefore(norm.from())).mapToDouble(KnownNorm::share).findFirst().orElse(otherwise);
    }
}
