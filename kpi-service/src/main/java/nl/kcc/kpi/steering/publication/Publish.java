package nl.kcc.kpi.steering.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.steering.actions.Actions;
import nl.kcc.kpi.steering.actions.ImprovementAction;
import nl.kcc.kpi.steering.norms.Norm;
import nl.kcc.kpi.steering.norms.Norms;
import nl.kcc.kpi.steering.norms.Score;
import nl.kcc.kpi.steering.publication.PeriodScores.NormedScore;
import nl.kcc.kpi.steering.publication.PeriodScores.Scores;
import nl.kcc.kpi.steering.publication.PublicView.Kind;
import nl.kcc.kpi.steering.publication.PublicView.Measure;
import nl.kcc.kpi.steering.publication.PublicView.OfChannel;
import nl.kcc.kpi.steering.publication.PublicView.OfMunicipality;
import nl.kcc.kpi.steering.publication.PublicView.Period;
import nl.kcc.outbox.UnitOfWork;

/// Reads what may be published now. It asks for the whole installation, whoever the caller is, and lets through only
/// what [PublishedNorms] says.
@ApplicationScoped
class Publish {

    private static final String EXPLANATION = "Elke vraag telt één keer mee, op de dag waarop die is gesteld. Het cijfer"
            + " is het deel van de vragen dat bij het eerste contact goed is beantwoord. Vragen die nog open zijn, tellen"
            + " nog niet mee. Een vraag die is overgedragen, te laat is beantwoord of is heropend, telt niet als goed.";

    private final Municipalities municipalities;
    private final UnitOfWork work;
    private final Norms norms;
    private final Actions actions;
    private final PeriodScores scores;
    private final Clock clock;

    Publish(Municipalities municipalities, UnitOfWork work, Norms norms, Actions actions,
            PeriodScores scores, Clock clock) {
        this.municipalities = municipalities;
        this.work = work;
        this.norms = norms;
        this.actions = actions;
        this.scores = scores;
        this.clock = clock;
    }

    Uni<PublicView> read() {
        Instant asOf = clock.instant();
        LocalDate today = Counting.dayOf(asOf);
        MunicipalityScope served = municipalities.served();
        return work.session(served.setting(), session -> norms.current(session, served, today)
                .chain(current -> actions.all(session, served)
                        .map(all -> new Promised(new PublishedNorms(current, today), told(all, today)))))
                .chain(promised -> promised.published().isAny() ? figures(promised, served, asOf)
                        : Uni.createFrom().item(view(asOf, List.of())));
    }

    private record Promised(PublishedNorms published, List<ImprovementAction> told) {
    }

    private Uni<PublicView> figures(Promised promised, MunicipalityScope served, Instant asOf) {
        LocalDate today = Counting.dayOf(asOf);
        LocalDate thisMonth = today.withDayOfMonth(1);
        DayRange month = new DayRange(thisMonth.minusMonths(1), thisMonth.minusDays(1));
        DayRange year = new DayRange(today.withDayOfYear(1), today);
        return scores.in(month, served).chain(monthly -> scores.in(year, served).map(yearly -> {
            Set<String> known = new TreeSet<>(served.codes());
            known.addAll(monthly.known().keySet());
            known.addAll(yearly.known().keySet());
            promised.published().withTheirOwn().forEach(known::add);
            return view(asOf, known.stream().flatMap(code -> promised.published().of(code).stream().map(
                    norm -> new OfMunicipality(code, norm.share(), List.of(
                            period(Kind.LAST_MONTH, month, monthly.of(code),
                                    channel -> promised.published().tells(code, channel)),
                            period(Kind.THIS_YEAR, year, yearly.of(code),
                                    channel -> promised.published().tells(code, channel))),
                            measures(promised.told(), norm, code))))
                    .toList());
        }));
    }

    private static PublicView view(Instant asOf, List<OfMunicipality> municipalities) {
        return new PublicView(Definition.VERSION, EXPLANATION, asOf, Disclosure.FEWEST, municipalities);
    }

    /// @param toldNorm whether citizens may know by which norm a channel is judged
    private static Period period(Kind kind, DayRange days, Scores scores, Predicate<Channel> toldNorm) {
        Score total = scores.total().score();
        Set<Channel> shown = Disclosure.channels(total, scores.channels());
        return new Period(kind, days.from(), days.to(), scores.total().target(),
                Disclosure.isEnough(total) ? PublicShare.of(scores.total()) : PublicShare.TOO_FEW,
                Stream.of(Channel.values()).map(channel -> !shown.contains(channel)
                        ? new OfChannel(channel, null, PublicShare.TOO_FEW)
                        : channel(channel, scores, toldNorm.test(channel))).toList());
    }

    private static OfChannel channel(Channel channel, Scores scores, boolean told) {
        NormedScore found = scores.channels().get(channel);
        PublicShare share = PublicShare.of(found);
        return told ? new OfChannel(channel, found.isJudgedLike(scores.total()) ? null : (Double) found.target(), share)
                : new OfChannel(channel, null, share.withoutVerdict());
    }

    private static List<ImprovementAction> told(List<ImprovementAction> actions, LocalDate today) {
        return actions.stream()
                .filter(action -> action.isCommunicated(today) && action.status().isForCitizens()).toList();
    }

    private static List<Measure> measures(List<ImprovementAction> told, Norm norm, String municipality) {
        return told.stream().filter(action -> action.norm().equals(norm.id())
                && (action.municipality() == null || action.municipality().equals(municipality)))
                .map(action -> new Measure(action.title(), action.status(), action.startedOn(), action.endsOn()))
                .toList();
    }
}
