package nl.kcc.kpi.steering.norms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.figures.Breakdown;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiView;
import nl.kcc.kpi.figures.Span;
import nl.kcc.outbox.UnitOfWork;

/// Finds the norm that first-contact resolution of a period is judged by: the one in force in that period. Over a change,
/// and where municipalities have norms of their own, each part counts by its own norm and by its decided contacts.
@ApplicationScoped
public class NormOfPeriod {

    /// Changes of a norm within a period are few; still, one page does not take all connections.
    private static final int AT_ONCE = 2;

    private final UnitOfWork work;
    private final Norms norms;
    private final Kpi kpi;

    NormOfPeriod(UnitOfWork work, Norms norms, Kpi kpi) {
        this.work = work;
        this.norms = norms;
        this.kpi = kpi;
    }

    public Uni<ResolutionNorms> norms(DayRange days, Filter filter) {
        return work.session(filter.municipalities().setting(),
                session -> norms.during(session, filter.municipalities(), days))
                .map(held -> ResolutionNorms.of(held, filter.channels()));
    }

    /// The share that all decided contacts of these days together must reach, 0 to 1.
    public Uni<Double> share(ResolutionNorms norms, DayRange days, Filter filter) {
        List<DayRange> parts = norms.unchanged(days);
        if (parts.size() == 1 && isOne(norms, filter)) {
            return Uni.createFrom().item(norms.share(filter.municipalities().only().orElse(null), days.from()));
        }
        return Uni.join().all(parts.stream().map(part -> weights(norms, part, filter)).toList()).usingConcurrencyOf(AT_ONCE)
                .andFailFast().map(weights -> overall(norms, parts, weights));
    }

    /// How much each municipality counts: by its decided contacts, where they are judged by different norms. Else all count
    /// as one, the only municipality or one without a norm of its own.
    public Uni<Map<String, Long>> weights(ResolutionNorms norms, DayRange days, Filter filter) {
        boolean one = isOne(norms, filter);
        return kpi.split(new Span.Fixed(days), filter.withoutReasons(), one ? List.of() : List.of(GroupBy.MUNICIPALITY))
                .map(sums -> one ? Map.of(filter.municipalities().only().orElse(""), sums.total().decided())
                        : byMunicipality(sums));
    }

    private static boolean isOne(ResolutionNorms norms, Filter filter) {
        return !norms.tellMunicipalitiesApart() || filter.municipalities().only().isPresent();
    }

    private static Map<String, Long> byMunicipality(Breakdown sums) {
        return sums.by(GroupBy.MUNICIPALITY).stream()
                .collect(Collectors.toMap(KpiView.Group::key, group -> group.figures().decided()));
    }

    /// Without any decided contact: the share of the last day.
    static double overall(ResolutionNorms norms, List<DayRange> parts, List<Map<String, Long>> weights) {
        double required = 0;
        long decided = 0;
        for (int i = 0; i < parts.size(); i++) {
            long here = weights.get(i).values().stream().mapToLong(Long::longValue).sum();
            required += here * norms.share(weights.get(i), parts.get(i).from());
            decided += here;
        }
        return decided == 0 ? norms.share(weights.getLast(), parts.getLast().to()) : required / decided;
    }
}
