package nl.kcc.kpi.steering.advice;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.figures.Breakdown;
import nl.kcc.kpi.figures.Breakdown.Combination;
import nl.kcc.kpi.figures.CatalogueTopics;
import nl.kcc.kpi.figures.CatalogueTopics.NamedTopic;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.LostContacts;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.figures.Span;
import nl.kcc.kpi.steering.advice.AttainableLoss.Sample;
import nl.kcc.kpi.steering.advice.DecidedContacts.OfTopic;
import nl.kcc.kpi.steering.advice.Explanations.CauseWeight;
import nl.kcc.kpi.steering.advice.Explanations.LossExplanation;

/// Reads what the advice on a period needs, from the counters alone.
@ApplicationScoped
class Advise {

    private final Kpi kpi;
    private final CatalogueTopics catalogue;

    Advise(Kpi kpi, CatalogueTopics catalogue) {
        this.kpi = kpi;
        this.catalogue = catalogue;
    }

    /// @param only the way that causes are to be told apart in; empty for the one that explains most
    Uni<AdviceView> on(KpiQuery query, List<Aspect> only) {
        Filter whole = query.filter().withoutReasons();
        return Uni.combine().all()
                .unis(kpi.lost(query.span(), whole), kpi.split(query.span(), whole, List.of(GroupBy.TOPIC, GroupBy.CHANNEL)))
                .asTuple()
                .map(read -> period(query.filter(), only, read.getItem1(), read.getItem2()))
                .chain(period -> period.explanation().map(explanation -> explained(period, explanation))
                        .orElseGet(() -> Uni.createFrom().item(period.withoutCauses())));
    }

    private static AdvicePeriod period(Filter asked, List<Aspect> only, LostContacts now, Breakdown topics) {
        Set<String> reasons = asked.reasons();
        var losses = now.losses().stream().filter(loss -> reasons.isEmpty() || reasons.contains(loss.reason())).toList();
        var decided = new DecidedContacts(topics.parts().map(part -> new OfTopic(part.key(GroupBy.TOPIC),
                part.key(GroupBy.CHANNEL), Resolution.of(part.tally()).decided())).toList());
        return new AdvicePeriod(now, losses, decided, asked, only);
    }

    private Uni<AdviceView> explained(AdvicePeriod period, LossExplanation explanation) {
        return Uni.combine().all().unis(months(period, explanation), groups())
                .with((months, groups) -> period.with(explanation, months, groups));
    }

    private Uni<Map<String, String>> groups() {
        return catalogue.topics().map(topics -> topics.stream().filter(topic -> topic.group() != null)
                .collect(Collectors.toMap(NamedTopic::code, NamedTopic::group)));
    }

    /// None where just some reasons are asked for and the months would tell all of them.
    private Uni<Map<Cause, List<Sample>>> months(AdvicePeriod period, LossExplanation explanation) {
        Optional<DayRange> year = yearBefore(period.now().days().from());
        boolean partOfReasons = !period.filter().reasons().isEmpty() && !explanation.aspects().contains(Aspect.REASON);
        if (year.isEmpty() || partOfReasons) {
            return Uni.createFrom().item(Map.of());
        }
        List<Aspect> aspects = explanation.aspects();
        List<GroupBy> split = Stream.concat(Stream.of(GroupBy.MONTH), aspects.stream().map(Aspect::groupBy)).toList();
        return kpi.split(new Span.Fixed(year.get()), only(period.filter(), explanation), split).map(breakdown -> {
            List<Combination> parts = breakdown.parts().toList();
            return explanation.causes().stream().map(CauseWeight::cause)
                    .collect(Collectors.toMap(cause -> cause, cause -> byMonth(cause, parts)));
        });
    }

    /// Just the topics and channels of the causes, so that not all of them are read.
    private static Filter only(Filter asked, LossExplanation explanation) {
        return new Filter(asked.municipalities(), named(Aspect.CHANNEL, explanation, asked.channels()),
                named(Aspect.TOPIC, explanation, asked.topics()), asked.departments(), Set.of());
    }

    private static Set<String> named(Aspect aspect, LossExplanation explanation, Set<String> asked) {
        return explanation.aspects().contains(aspect)
                ? explanation.causes().stream().map(weight -> weight.cause().key(aspect))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : asked;
    }

    private static List<Sample> byMonth(Cause cause, List<Combination> parts) {
        Map<String, Sample> months = new TreeMap<>();
        for (Combination part : parts) {
            boolean about = cause.aspects().stream().filter(Aspect::isOfEachContact)
                    .allMatch(aspect -> is(cause, aspect, part));
            if (about) {
                boolean alike = cause.aspects().stream().allMatch(aspect -> is(cause, aspect, part));
                String month = part.key(GroupBy.MONTH);
                Sample before = months.getOrDefault(month, new Sample(month, 0, 0));
                months.put(month, new Sample(month, before.decided() + Resolution.of(part.tally()).decided(),
                        before.lost() + (alike ? part.tally().lost() : 0)));
            }
        }
        return List.copyOf(months.values());
    }

    private static boolean is(Cause cause, Aspect aspect, Combination part) {
        return part.key(aspect.groupBy()).equals(cause.key(aspect));
    }

    /// The twelve whole months before the one that a period begins in; empty where the calendar begins.
    private static Optional<DayRange> yearBefore(LocalDate first) {
        LocalDate month = first.withDayOfMonth(1);
        return month.getYear() < 3 ? Optional.empty() : Optional.of(new DayRange(month.minusMonths(12), month.minusDays(1)));
    }
}
