package nl.kcc.kpi.steering.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.KpiView;
import nl.kcc.kpi.figures.NormOfPeriod;
import nl.kcc.kpi.figures.ResolutionNorms;
import nl.kcc.kpi.figures.Span;
import nl.kcc.kpi.steering.norms.Score;

/// First-contact resolution of every municipality in a period, in all and per channel, beside the norm of those days: five
/// questions to [Kpi], however many municipalities there are.
@ApplicationScoped
class PeriodScores {

    private final Kpi kpi;
    private final NormOfPeriod norm;

    PeriodScores(Kpi kpi, NormOfPeriod norm) {
        this.kpi = kpi;
        this.norm = norm;
    }

    /// @param target the norm that judges it, 0 to 1
    record NormedScore(Score score, double target) {

        boolean isJudgedLike(NormedScore other) {
            return Math.abs(target - other.target) < 1e-9;
        }
    }

    record Scores(NormedScore total, Map<Channel, NormedScore> channels) {

        NormedScore of(Channel channel) {
            return channels.getOrDefault(channel, nothing(total.target()));
        }

        private static NormedScore nothing(double target) {
            return new NormedScore(new Score(0, 0), target);
        }
    }

    /// @param known of the municipalities with any contact
    record Scored(DayRange days, Map<String, Scores> known, ResolutionNorms norms) {

        /// Without any contact it is the norm of the last day.
        Scores of(String municipality) {
            return known.containsKey(municipality) ? known.get(municipality)
                    : new Scores(Scores.nothing(norms.share(municipality, days.to())), Map.of());
        }
    }

    Uni<Scored> in(DayRange days, MunicipalityScope scope) {
        List<Uni<KpiView>> views = new ArrayList<>();
        views.add(ask(days, filter(scope, Set.of())));
        Stream.of(Channel.values()).forEach(channel -> views.add(ask(days, filter(scope, Set.of(channel.name())))));
        return Uni.join().all(views).usingConcurrencyOf(2).andFailFast()
                .chain(answers -> norm.norms(filter(scope, Set.of()))
                        .map(norms -> new Scored(days, byMunicipality(answers), norms)));
    }

    private Uni<KpiView> ask(DayRange days, Filter filter) {
        return kpi.of(new KpiQuery(new Span.Fixed(days), filter, Optional.of(GroupBy.MUNICIPALITY)));
    }

    private static Filter filter(MunicipalityScope scope, Set<String> channels) {
        return new Filter(scope, channels, Set.of(), Set.of(), Set.of());
    }

    private static Map<String, Scores> byMunicipality(List<KpiView> views) {
        Map<String, Scores> all = new TreeMap<>();
        KpiView whole = views.getFirst();
        whole.groups().forEach(group -> all.put(group.key(), new Scores(score(whole, group), new EnumMap<>(Channel.class))));
        for (Channel channel : Channel.values()) {
            KpiView view = views.get(1 + channel.ordinal());
            view.groups().forEach(group -> all
                    .computeIfAbsent(group.key(), _ -> new Scores(Scores.nothing(whole.target()), new EnumMap<>(Channel.class)))
                    .channels().put(channel, score(view, group)));
        }
        return all;
    }

    private static NormedScore score(KpiView view, KpiView.Group group) {
        return new NormedScore(new Score(group.figures().settled(), group.figures().decided()), view.targetOf(group));
    }
}
