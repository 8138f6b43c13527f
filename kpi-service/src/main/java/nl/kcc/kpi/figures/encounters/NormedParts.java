package nl.kcc.kpi.figures.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.figures.DayRange;

/// A question in parts, in each of which one norm holds for each promise: a period is judged by the norms that were in force in
/// it, and a municipality by its own where it has one.
///
/// @param norms of two about the same, the first one holds
public record NormedParts(DayRange days, MunicipalityScope municipalities, List<NormInForce> norms,
        List<EncounterPart> parts) {

    public static NormedParts of(DayRange days, MunicipalityScope municipalities, List<NormInForce> norms) {
        Set<String> own = norms.stream().map(NormInForce::municipality).filter(Objects::nonNull)
                .filter(municipalities::includes).collect(Collectors.toCollection(TreeSet::new));
        List<EncounterPart> parts = new ArrayList<>();
        for (DayRange unchanged : between(days, norms)) {
            own.forEach(municipality -> parts.add(new EncounterPart(municipality, Set.of(), unchanged)));
            if (municipalities.every() || !own.containsAll(municipalities.codes())) {
                parts.add(new EncounterPart(null, own, unchanged));
            }
        }
        return new NormedParts(days, municipalities, norms, List.copyOf(parts));
    }

    /// The municipalities that are judged apart, each in the whole period; those of any one day are the same, in the same order.
    public List<EncounterPart> uncut() {
        return parts.stream().map(part -> new EncounterPart(part.municipality(), part.except(), days)).distinct().toList();
    }

    /// By which a cell of a part is judged; without any, by the example.
    public NormInForce norm(int part, EncounterPromise promise) {
        return norm(promise, parts.get(part).municipality(), parts.get(part).days().from());
    }

    /// The one of the last day, for the only municipality or else for all together.
    public NormInForce newest(EncounterPromise promise) {
        return norm(promise, municipalities.only().orElse(null), days.to());
    }

    private NormInForce norm(EncounterPromise promise, String municipality, LocalDate day) {
        return norms.stream().filter(norm -> norm.promise() == promise && norm.holdsOn(day)
                && (norm.municipality() == null || norm.municipality().equals(municipality)))
                .findFirst().orElse(promise.example());
    }

    /// The days between two changes.
    private static List<DayRange> between(DayRange days, List<NormInForce> norms) {
        var starts = norms.stream()
                .flatMap(norm -> Stream.of(norm.from(), norm.to() == null ? null : norm.to().plusDays(1)))
                .filter(day -> day != null && day.isAfter(days.from()) && !day.isAfter(days.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        starts.add(days.from());
        return starts.stream().map(start -> new DayRange(start,
                starts.higher(start) == null ? days.to() : starts.higher(start).minusDays(1))).toList();
    }
}
