package nl.kcc.kpi.operations.proof;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What intake and routing say they have, beside what we know.
///
/// @param days days of municipalities that were told of, by intake and by routing
/// @param waiting those that are not compared yet
/// @param newest when the newest manifest was made; null before the first one
/// @param count days that differ; 0 when nothing was missed
/// @param differences the first of them, at most a thousand
record ManifestsView(long days, long waiting, @JsonInclude(ALWAYS) Instant newest, long count,
        List<Difference> differences) {

    /// A day of a municipality.
    ///
    /// @param side `CONTACTS`: intake's; `ENCOUNTERS`: intake's of calls and visits, which stand for contacts in the numbers;
    ///        `ROUTING`: routing's
    /// @param asOf when the manifest was made
    /// @param missing contacts that we lack at least; 0 when it is newer versions that we lack
    /// @param unknown contacts that we know and its writer does not, at least; GET /v1/unknown-contacts lists them
    /// @param ahead whether we know more than there is
    record Difference(Side side, String municipality, LocalDate day, Instant asOf, Instant since, long missing,
            long unknown, boolean ahead, Totals told, Totals known) {
    }

    /// @param versions sum of the versions of the contacts
    record Totals(long contacts, long versions) {
    }
}
