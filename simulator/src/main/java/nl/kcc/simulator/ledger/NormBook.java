package nl.kcc.simulator.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The norms of all channels together on first-contact resolution. Nobody ends one while a month is played.
public record NormBook(List<Promise> promises) {
    /// Where nobody has promised anything.
    static final NormBook NATIONAL = new NormBook(List.of());
    private static final double NATIONAL_SHARE = 0.80;

    /// @param municipality null for all without a promise of their own
    public record Promise(String municipality, LocalDate from, double share) {
    }

    double share(Entry entry) {
        var municipality = entry.dossier().origin().municipality();
        return of(municipality, entry.day(), of(null, entry.day(), NATIONAL_SHARE));
    }

    private double of(String municipality, LocalDate day, double otherwise) {
        return promises.stream().filter(promise -> Objects.equals(promise.municipality(), municipality)
                && !day.isBefore(promise.from())).mapToDouble(Promise::share).findFirst().orElse(otherwise);
    }
}
