package nl.kcc.kpi.steering.norms;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.kcc.events.Channel;

/// One version of a norm.
///
/// @param id of the norm, the same for all its versions
/// @param version from 1
/// @param municipality CBS code; null for every municipality of the installation
/// @param channel null for all channels together
/// @param threshold in the metric's unit; null where it has none
/// @param share of the contacts for which it must hold, over 0 up to 1
/// @param validTo the last day it holds; null while no end is known
/// @param owner who answers for it; null when nobody has taken it on
/// @param measurement how it is measured outside of this product, in words; null when it is not
/// @param published whether citizens may see it, and how it is kept
public record Norm(UUID id, int version, String municipality, Channel channel, Metric metric, Integer threshold,
        double share, LocalDate validFrom, LocalDate validTo, String owner, String measurement, LocalDate lastTestedOn,
        boolean published, String note) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /// Whether it never held: it was replaced before, or on, its first day.
    boolean isVoid() {
        return validTo != null && validTo.isBefore(validFrom);
    }

    /// Whether whoever keeps the one keeps the other.
    boolean demandsTheSame(Norm other) {
        return share == other.share && Objects.equals(threshold, other.threshold);
    }

    public Scope scope() {
        return new Scope(municipality, channel, null, null, null);
    }

    /// The threshold as counting takes it.
    public int bound() {
        return threshold == null ? 0 : threshold;
    }
}
