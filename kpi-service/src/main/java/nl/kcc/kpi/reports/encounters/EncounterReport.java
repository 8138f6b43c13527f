package nl.kcc.kpi.reports.encounters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.figures.Span.Window;
import nl.kcc.kpi.reports.encounters.EncountersView.CallFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.VisitFigures;

/// Counts calls and visits of a period from their facts.
@ApplicationScoped
class EncounterReport {

    private static final String SQL = """
            select channel, count(*) as offered,
                count(*) filter (where outcome = 'ANSWERED') as answered,
                count(*) filter (where outcome = 'ABANDONED') as abandoned,
                count(*) filter (where outcome = 'MISDIAL') as misdials,
                count(*) filter (where outcome = 'OPEN') as open,
                count(*) filter (where outcome = 'ANSWERED' and waited_ms is null) as unmeasured,
                count(*) filter (where channel = 'PHONE' and %s or channel = 'COUNTER' and %s) as in_time,
                count(*) filter (where outcome = 'ANSWERED' and registered_at is not null) as registered,
                max(began_at) as last_at, min(day) as first_day, max(day) as last_day
            from encounter_fact %%s group by channel
            """.formatted(WaitingNorm.PHONE.condition(), WaitingNorm.COUNTER.condition());

    private final Reads reads;
    private final Clock clock;

    EncounterReport(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /// @throws InvalidInput for a filter by what a call or visit does not have
    Uni<EncountersView> of(KpiQuery query) {
        requireOwnFilters(query.filter());
        Instant asOf = clock.instant();
        LocalDate today = Counting.dayOf(asOf);
        DayRange days = query.span().on(today);
        Criteria criteria = Criteria.of(query.filter(), days);
        return reads.ofFacts(SQL.formatted(criteria.where()), criteria).map(rows -> {
            Map<Channel, EncounterSums> sums = rows.stream()
                    .collect(Collectors.toMap(row -> Channel.valueOf(row.getString("channel")), EncounterSums::of));
            DayRange told = query.span() == Window.ALL ? daysOf(sums, today) : days;
            return new EncountersView(Definition.VERSION, told.from(), told.to(), asOf,
                    calls(sums.getOrDefault(Channel.PHONE, EncounterSums.NONE)),
                    visits(sums.getOrDefault(Channel.COUNTER, EncounterSums.NONE)));
        });
    }

    private static void requireOwnFilters(Filter filter) {
        refuseIf(filter.topics(), "topic", "Gesprekken en bezoeken hebben geen onderwerp: dat hebben alleen contacten.");
        refuseIf(filter.departments(), "department", "Gesprekken en bezoeken horen bij geen afdeling.");
        refuseIf(filter.reasons(), "reason", "Gesprekken en bezoeken hebben geen reden.");
    }

    private static void refuseIf(Set<String> values, String parameter, String complaint) {
        if (!values.isEmpty()) {
            throw new InvalidInput(parameter, complaint);
        }
    }

    /// The days on which there was any.
    private static DayRange daysOf(Map<Channel, EncounterSums> sums, LocalDate today) {
        return new DayRange(
                sums.values().stream().map(EncounterSums::firstDay).min(LocalDate::compareTo).orElse(today),
                sums.values().stream().map(EncounterSums::lastDay).max(LocalDate::compareTo).orElse(today));
    }

    private static CallFigures calls(EncounterSums sums) {
        return new CallFigures(sums.offered, sums.answered, sums.abandoned, sums.misdials, sums.open, sums.unmeasured,
                WaitingNorm.PHONE.figures(sums.inTime, sums.measured()), sums.registered,
                Rate.share(sums.registered, sums.answered), sums.lastAt);
    }

    private static VisitFigures visits(EncounterSums sums) {
        return new VisitFigures(sums.offered, sums.answered, sums.abandoned, sums.open, sums.unmeasured,
                WaitingNorm.COUNTER.figures(sums.inTime, sums.measured()), sums.registered,
                Rate.share(sums.registered, sums.answered), sums.lastAt);
    }

    /// Of one channel.
    private record EncounterSums(long offered, long answered, long abandoned, long misdials, long open, long unmeasured,
            long inTime,
            long registered, Instant lastAt, LocalDate firstDay, LocalDate lastDay) {

        private static final EncounterSums NONE = new EncounterSums(0, 0, 0, 0, 0, 0, 0, 0, null, null, null);

        private static EncounterSums of(Row row) {
            OffsetDateTime lastAt = row.getOffsetDateTime("last_at");
            return new EncounterSums(row.getLong("offered"), row.getLong("answered"), row.getLong("abandoned"),
                    row.getLong("misdials"), row.getLong("open"), row.getLong("unmeasured"), row.getLong("in_time"),
                    row.getLong("registered"), lastAt.toInstant(), row.getLocalDate("first_day"),
                    row.getLocalDate("last_day"));
        }

        /// Those who gave up waited in vain.
        private long measured() {
            return answered - unmeasured + abandoned;
        }
    }
}
