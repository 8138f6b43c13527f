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
            return ResolutionNorms.isSame(target, other.target);
        }
    }

    record Scores(NormedScore total, Map<Channel, NormedScore> channels) {

        static Scores of(Score total, double target) {
            return new Scores(new NormedScore(total, target), new EnumMap<>(Channel.class));
        }
    }

    /// @param known of the municipalities with any contact
    record Scored(DayRange days, Map<String, Scores> known, ResolutionNorms norms) {

        /// Of fewer than may be shown it is the norm of the last day: where that changed, the mean of both norms would tell
        /// how few came before and after.
        Scores of(String municipality) {
            Scores found = known.get(municipality);
            return found != null && Disclosure.isEnough(found.total().score()) ? found
                    : Scores.of(found == null ? new Score(0, 0) : found.total().score(), norms.share(municipality, days.to()));
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
        whole.groups().forEach(group -> all.put(group.key(), Scores.of(score(group), whole.targetOf(group))));
        for (Channel channel : Channel.values()) {
            KpiView view = views.get(1 + channel.ordinal());
            view.groups().stream().filter(group -> all.containsKey(group.key())).forEach(group -> all.get(group.key())
                    .channels().put(channel, new NormedScore(score(group), view.targetOf(group))));
        }
        return all;
    }

    private static Score score(KpiView.Group group) {
        return new Score(group.figures().settled(), group.figures().decided());
    }
}
