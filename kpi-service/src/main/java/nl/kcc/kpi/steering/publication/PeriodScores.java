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
import nl.kcc.kpi.figures.Span;
import nl.kcc.kpi.steering.norms.Score;

/// First-contact resolution of every municipality in a period, in all and per channel: five questions to [Kpi], however
/// many municipalities there are.
@ApplicationScoped
class PeriodScores {

    private final Kpi kpi;

    PeriodScores(Kpi kpi) {
        this.kpi = kpi;
    }

    record Scores(Score total, Map<Channel, Score> channels) {

        static final Score NOTHING = new Score(0, 0);

        Scores() {
            this(NOTHING, new EnumMap<>(Channel.class));
        }

        Score of(Channel channel) {
            return channels.getOrDefault(channel, NOTHING);
        }
    }

    /// By municipality, of those with any contact.
    Uni<Map<String, Scores>> in(DayRange days, MunicipalityScope scope) {
        List<Uni<KpiView>> views = new ArrayList<>();
        views.add(ask(days, scope, Set.of()));
        Stream.of(Channel.values()).forEach(channel -> views.add(ask(days, scope, Set.of(channel.name()))));
        return Uni.join().all(views).usingConcurrencyOf(2).andFailFast().map(PeriodScores::byMunicipality);
    }

    private Uni<KpiView> ask(DayRange days, MunicipalityScope scope, Set<String> channels) {
        return kpi.of(new KpiQuery(new Span.Fixed(days), new Filter(scope, channels, Set.of(), Set.of(), Set.of()),
                Optional.of(GroupBy.MUNICIPALITY)));
    }

    private static Map<String, Scores> byMunicipality(List<KpiView> views) {
        Map<String, Scores> all = new TreeMap<>();
        views.getFirst().groups().forEach(group -> all.put(group.key(),
                new Scores(score(group), new EnumMap<>(Channel.class))));
        for (Channel channel : Channel.values()) {
            views.get(1 + channel.ordinal()).groups().forEach(group -> all
                    .computeIfAbsent(group.key(), _ -> new Scores()).channels().put(channel, score(group)));
        }
        return all;
    }

    private static Score score(KpiView.Group group) {
        return new Score(group.figures().settled(), group.figures().decided());
    }
}
