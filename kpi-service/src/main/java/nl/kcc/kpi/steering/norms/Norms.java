package nl.kcc.kpi.steering.norms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem.NotFound;
import nl.kcc.kpi.figures.DayRange;

/// Finds norms. There are dozens of versions, not thousands, so they are chosen from in memory.
@ApplicationScoped
public class Norms {

    private static final Comparator<Norm> ORDER = Comparator
            .comparing((Norm norm) -> norm.municipality() == null ? "" : norm.municipality())
            .thenComparing(Norm::metric)
            .thenComparing(norm -> norm.channel() == null ? "" : norm.channel().name())
            .thenComparing(Norm::id);

    /// Of each norm that has not ended the version that holds today, else the first to come.
    ///
    /// @param scope the municipalities to see the norms of; those of the whole installation are always there
    public Uni<List<Norm>> current(Mutiny.Session session, MunicipalityScope scope, LocalDate today) {
        return standing(session, scope, today).map(all -> all.stream().map(StandingNorm::norm).toList());
    }

    /// A norm as it holds.
    ///
    /// @param since the first day from which the same was demanded without a break: a version that just has another owner,
    /// say, is no new demand
    record StandingNorm(Norm norm, LocalDate since) {
    }

    /// The current ones, with since when they are what they are.
    Uni<List<StandingNorm>> standing(Mutiny.Session session, MunicipalityScope scope, LocalDate today) {
        return all(session, scope).map(norms -> norms.stream()
                .collect(Collectors.groupingBy(Norm::id, LinkedHashMap::new, Collectors.toList())).values().stream()
                .flatMap(versions -> current(versions, today).map(norm -> new StandingNorm(norm, since(versions, norm)))
                        .stream())
                .sorted(Comparator.comparing(StandingNorm::norm, ORDER)).toList());
    }

    /// All versions of one norm, the first one first.
    ///
    /// @throws NotFound (as a failure) when there is none with this id within the scope
    public Uni<List<Norm>> versions(Mutiny.Session session, UUID id, MunicipalityScope scope) {
        return all(session, scope).map(norms -> {
            List<Norm> versions = norms.stream().filter(norm -> norm.id().equals(id)).toList();
            if (versions.isEmpty()) {
                throw new NotFound("Er is geen norm met dit nummer.");
            }
            return versions;
        });
    }

    /// The newest version of each norm, also of those that have ended.
    public Uni<Map<UUID, Norm>> newest(Mutiny.Session session, MunicipalityScope scope) {
        return all(session, scope).map(norms -> norms.stream()
                .collect(Collectors.toMap(Norm::id, norm -> norm, (_, later) -> later)));
    }

    /// All versions that held on any of these days.
    Uni<List<Norm>> during(Mutiny.Session session, MunicipalityScope scope, DayRange days) {
        return all(session, scope).map(norms -> norms.stream().filter(norm -> !norm.isVoid()
                && !norm.validFrom().isAfter(days.to()) && (norm.validTo() == null || !norm.validTo().isBefore(days.from())))
                .toList());
    }

    /// @param versions of one norm, in order
    static Optional<Norm> current(List<Norm> versions, LocalDate today) {
        return versions.stream().filter(norm -> norm.holdsOn(today)).reduce((_, later) -> later)
                .or(() -> versions.stream().filter(norm -> !norm.isVoid() && norm.validFrom().isAfter(today)).findFirst());
    }

    /// @param versions of one norm, in order
    static LocalDate since(List<Norm> versions, Norm norm) {
        LocalDate since = norm.validFrom();
        for (Norm earlier : versions.reversed()) {
            if (earlier.version() < norm.version() && !earlier.isVoid()) {
                if (!earlier.demandsTheSame(norm) || !since.minusDays(1).equals(earlier.validTo())) {
                    return since;
                }
                since = earlier.validFrom();
            }
        }
        return since;
    }

    private static Uni<List<Norm>> all(Mutiny.Session session, MunicipalityScope scope) {
        return session.createSelectionQuery("from NormRow order by normId, version", NormRow.class).getResultList()
                .map(rows -> rows.stream().map(NormRow::norm)
                        .filter(norm -> norm.municipality() == null || scope.includes(norm.municipality())).toList());
    }
}
