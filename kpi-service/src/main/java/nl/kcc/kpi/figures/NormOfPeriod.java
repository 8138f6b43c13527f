package nl.kcc.kpi.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
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
        Instant now = clock.instant();
        return norms(filter).chain(norms -> norms.single(days).isPresent()
                ? Uni.createFrom().item(norms.single(days).getAsDouble())
                : sums.of(filter, days, List.of(), Counting.dayOf(now))
                        .chain(found -> required(norms, new Breakdown(days, now, List.of(), found), filter))
                        .map(RequiredShares::total));
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
        return norms(filter).chain(norms -> required(norms, counts, filter));
    }

    private Uni<RequiredShares> required(ResolutionNorms norms, Breakdown counts, Filter filter) {
        return (isOneForAll(norms, counts.days(), counts.split()) ? Uni.createFrom().item(List.<WeighedSum> of())
                : weighed(norms, counts, filter))
                .map(weighed -> new RequiredShares(norms, counts.days(), counts.split(), weighed));
    }

    private static boolean isOneForAll(ResolutionNorms norms, DayRange days, List<GroupBy> split) {
        return norms.single(days).isPresent() && (!split.contains(GroupBy.CHANNEL) || Stream.of(Channel.values())
                .allMatch(channel -> norms.about(channel.name()).single(days).isPresent()));
    }

    /// Few municipalities have norms of their own. The others are not told apart: they are all without those few.
    private Uni<List<WeighedSum>> weighed(ResolutionNorms norms, Breakdown counts, Filter filter) {
        List<GroupBy> split = counts.split();
        if (norms.only() != null || split.contains(GroupBy.MUNICIPALITY) || norms.own().isEmpty()) {
            return weighed(norms, counts, filter, split);
        }
        List<GroupBy> finer = Stream.concat(split.stream(), Stream.of(GroupBy.MUNICIPALITY)).toList();
        return Uni.combine().all().unis(weighed(norms.ofOthers(), counts, filter, split),
                weighed(norms, counts, filter.of(MunicipalityScope.of(norms.own())), finer))
                .with((all, own) -> Stream.of(all, own, own.stream().map(WeighedSum::takenFromOthers).toList())
                        .flatMap(List::stream).toList());
    }

    private Uni<List<WeighedSum>> weighed(ResolutionNorms norms, Breakdown counts, Filter filter, List<GroupBy> split) {
        List<DayRange> parts = norms.parts(counts.days(), split);
        if (parts.size() == 1 && split.equals(counts.split())) {
            return Uni.createFrom().item(weighed(counts.sums(), split, norms, counts.days().from()));
        }
        return Uni.join().all(parts.stream().map(part -> sums.of(filter, part, split, Counting.dayOf(counts.asOf()))
                .map(found -> weighed(found, split, norms, part.from()))).toList())
                .usingConcurrencyOf(AT_ONCE).andFailFast()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    /// @param first the day that stands for all where the sums know no days
    private static List<WeighedSum> weighed(List<GroupSum> found, List<GroupBy> split, ResolutionNorms norms, LocalDate first) {
        int municipality = split.indexOf(GroupBy.MUNICIPALITY);
        int day = split.indexOf(GroupBy.DAY);
        return found.stream().map(sum -> new WeighedSum(sum,
                municipality < 0 ? norms.only() : sum.keys().get(municipality),
                day < 0 ? first : LocalDate.parse(sum.keys().get(day)), 1)).toList();
    }
}
