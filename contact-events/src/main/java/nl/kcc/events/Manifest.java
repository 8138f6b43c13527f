package nl.kcc.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What its writer has of a municipality, day by day, so that a reader can tell whether it missed anything. Days without
/// contacts are left out, and so may be days of long ago.
///
/// @param asOf when it was made; of two manifests of a day the later one counts
public record Manifest(String municipality, Instant asOf, List<DayTotals> days) {

    /// @param day calendar day (Europe/Amsterdam) on which the citizens asked; of calls and visits the day on which the first
    ///        thing was told of them, as their ids have it: another first moment may still become known, that day may not
    /// @param contacts how many there are, excluded ones among them; on [Topics#ENCOUNTER_MANIFESTS] calls and visits
    /// @param versions sum of their versions: it only ever grows, like the number
    /// @param digest XOR of the first 64 bits of the MD5 of `id:version` of each, in 16 hexadecimal digits
    /// @param listed each of them, in a manifest that was asked for; null in all others
    public record DayTotals(LocalDate day, long contacts, long versions, String digest, List<Listed> listed) {

        public DayTotals(LocalDate day, long contacts, long versions, String digest) {
            this(day, contacts, versions, digest, null);
        }
    }

    /// One contact of a day.
    public record Listed(UUID id, long version) {
    }
}
