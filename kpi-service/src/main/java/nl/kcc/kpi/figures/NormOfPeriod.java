package nl.kcc.kpi.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.RequiredShares.WeighedSum;

/// Finds the norm that first-contact resolution of a period is judged by: the one in force in that period. Over a change,
/// and where municipalities have norms of their own, each part counts by its own norm and by its decided contacts.
@ApplicationScoped
public class NormOfPeriod {

    /// Changes of a norm within a period are few; still, one page does not take all connections.
    private static final int AT_ONCE = 2;

    private final FirstContactNorms known;
    private final CounterSums sums;
    private final Clock clock;

    NormOfPeriod(FirstContactNorms known, CounterSums sums, Clock clock) {
        this.known = known;
        this.sums = sums;
        this.clock = clock;
    }

    public Uni<ResolutionNorms> norms(Filter filter) {
        return known.known().map(all -> ResolutionNorms.of(all, filter));
    }

    /// The share that all decided contacts of these days together must reach, 0 to 1.
    public Uni<Double> share(DayRange days, Filter filter) {
        return of(new Breakdown(days, clock.instant(), List.of(), List.of()), filter).map(RequiredShares::total);
    }

    /// How much each municipality counts: by its decided contacts, where they are judged by different norms. Else all count
    /// as one, the only municipality or one without a norm of its own.
    public Uni<Map<String, Long>> weights(ResolutionNorms norms, DayRange days, Filter filter) {
        boolean apart = norms.tellMunicipalitiesApart();
        String one = norms.only() == null ? "" : norms.only();
        return sums.of(filter, days, apart ? List.of(GroupBy.MUNICIPALITY) : List.of(),
                Counting.dayOf(clock.instant()))
                .map(parts -> parts.stream().collect(Collectors.toMap(part -> apart ? part.keys().getFirst() : one,
                        part -> Resolution.of(part.tally()).decided(), Long::sum)));
    }

    /// Of a period and its parts. Where the counts do not tell apart what different norms judge, they are read once more.
    Uni<RequiredShares> of(Breakdown counts, Filter filter) {
        DayRange days = counts.days();
        List<GroupBy> split = counts.split();
        return norms(filter).chain(norms -> {
            if (isOneForAll(norms, days, split)) {
                return Uni.createFrom().item(new RequiredShares(norms, days, split, List.of()));
            }
            boolean channels = split.contains(GroupBy.CHANNEL);
            List<DayRange> parts = channels ? norms.unchangedForAnyChannel(days) : norms.unchanged(days);
            boolean toldApart = !split.isEmpty()
                    && (parts.size() == 1 || split.contains(GroupBy.DAY))
                    && (norms.only() != null || split.contains(GroupBy.MUNICIPALITY));
            return (toldApart ? Uni.createFrom().item(weighed(counts.sums(), split, norms, days.from()))
                    : weights(norms, parts, filter, split, Counting.dayOf(counts.asOf())))
                    .map(weighed -> new RequiredShares(norms, days, split, weighed));
        });
    }

    private static boolean isOneForAll(ResolutionNorms norms, DayRange days, List<GroupBy> split) {
        return norms.single(days).isPresent() && (!split.contains(GroupBy.CHANNEL) || Stream.of(Channel.values())
                .allMatch(channel -> norms.about(channel.name()).single(days).isPresent()));
    }

    private Uni<List<WeighedSum>> weights(ResolutionNorms norms, List<DayRange> parts, Filter filter, List<GroupBy> split,
            LocalDate today) {
        List<GroupBy> finer = norms.only() != null || split.contains(GroupBy.MUNICIPALITY) ? split
                : Stream.concat(split.stream(), Stream.of(GroupBy.MUNICIPALITY)).toList();
        return Uni.join().all(parts.stream().map(part -> sums.of(filter, part, finer, today)
                .map(found -> weighed(found, finer, norms, part.from()))).toList())
                .usingConcurrencyOf(AT_ONCE).andFailFast()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    /// @param first the day that stands for all where the sums know no days
    private static List<WeighedSum> weighed(List<GroupSum> found, List<GroupBy> split, ResolutionNorms norms, LocalDate first) {
        int municipality = split.indexOf(GroupBy.MUNICIPALITY);
        int day = split.indexOf(GroupBy.DAY);
        return found.stream().map(sum -> new WeighedSum(sum,
                municipality < 0 ? norms.only() : sum.keys().get(municipality),
                day < 0 ? first : LocalDate.parse(sum.keys().get(day)))).toList();
    }
}
