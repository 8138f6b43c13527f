package nl.kcc.kpi.figures.encounters;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Reads;

/// The first and the last call or visit. Asked for each channel and municipality by itself, so that each is one look at an index.
@ApplicationScoped
public class EncounterEnds {

    private static final String DAYS = """
            select min(first) as first, max(last) as last from %s cross join lateral (
                select min(day) as first, max(day) as last from encounter_fact where %s%s) as known
            """;
    private static final String LAST = """
            select asked.channel, max(began_at) as began_at from %s cross join lateral (
                select began_at from encounter_fact where %s%s and day >= %s and day <= %s
                order by day desc, began_at desc limit 1) as known
            group by asked.channel
            """;

    private final Reads reads;

    EncounterEnds(Reads reads) {
        this.reads = reads;
    }

    /// The days on which there was a call or a visit; empty without any.
    public Uni<Optional<DayRange>> days(Filter filter) {
        Criteria criteria = Criteria.ofDimensions(filter);
        return reads.ofFacts(DAYS.formatted(asked(filter, criteria), each(filter), criteria.andDimensions()), criteria)
                .map(rows -> rows.iterator().next())
                .map(row -> Optional.ofNullable(row.getLocalDate("first"))
                        .map(first -> new DayRange(first, row.getLocalDate("last"))));
    }

    /// When the last one of these days began, by channel.
    public Uni<Map<Channel, Instant>> last(Filter filter, DayRange days) {
        Criteria criteria = Criteria.ofDimensions(filter);
        return reads.ofFacts(LAST.formatted(asked(filter, criteria), each(filter), criteria.andDimensions(),
                criteria.parameter(days.from()), criteria.parameter(days.to())), criteria).map(rows -> {
                    Map<Channel, Instant> last = new EnumMap<>(Channel.class);
                    rows.forEach(row -> last.put(Channel.valueOf(row.getString("channel")),
                            row.getOffsetDateTime("began_at").toInstant()));
                    return last;
                });
    }

    private static String asked(Filter filter, Criteria criteria) {
        String channels = "(values ('PHONE'), ('COUNTER')) as asked (channel)";
        return filter.municipalities().every() ? channels
                : "unnest(cast(%s as text[])) as among (municipality) cross join %s"
                        .formatted(criteria.parameter(filter.municipalities().orNull()), channels);
    }

    private static String each(Filter filter) {
        String channel = "encounter_fact.channel = asked.channel";
        return filter.municipalities().every() ? channel : channel + " and encounter_fact.municipality = among.municipality";
    }
}
