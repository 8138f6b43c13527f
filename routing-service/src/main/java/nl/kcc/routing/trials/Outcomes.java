package nl.kcc.routing.trials;

import static nl.kcc.routing.trials.PastContacts.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;

/// What came while a rule set was in force: the contacts asked since, week by week.
@ApplicationScoped
class Outcomes {

    /// Rows decided on later go before earlier ones of the same moment.
    private static final String IN_FORCE = """
            select from_at, until_at from (
                select version, from_at, number, lead(from_at) over (order by from_at, number) as until_at
                from knowledge_in_force decided where kind = 'RULES' and takes_back is null
                    and not exists (select from knowledge_in_force back where back.takes_back = decided.number)) as steps
            where version = $1 and from_at <= $2 and (until_at is null or until_at > from_at)
            order by from_at desc, number desc limit 1
            """;
    private static final String WEEKS = """
            select cast(date_trunc('week', occurred_at at time zone 'Europe/Amsterdam') as date) as monday,
                count(*) as contacts,
                count(*) filter (where asked_at is not null or destination = 'FRONT_OFFICE' and handed_over_at is null) as front_office,
                count(*) filter (where standing = 'SETTLED') as settled,
                count(*) filter (where standing in ('SETTLED', 'FAILED')) as decided
            from (select c.occurred_at, c.destination, c.handed_over_at, c.asked_at, %s as standing from contact_routing c
                where c.occurred_at >= $1 and c.occurred_at < $2 and ($3::text[] is null or c.municipality = any ($3))
                    and c.version > 0 and c.exclusion is null) as counted
            group by 1 order by 1
            """
            .formatted(PastContacts.STANDING);

    /// From when until when it was in force, the last time.
    ///
    /// @param until null while it is
    record InForce(Instant from, Instant until) {
    }

    /// @param monday with which the week begins, in the Netherlands
    /// @param frontOffice those that the rules left there, with what it handed over itself afterwards
    /// @param decided first contacts of which it is known whether they were settled
    record Week(LocalDate monday, long contacts, long frontOffice, long settled, long decided) {
    }

    /// @return nothing for one that never was
    Uni<Optional<InForce>> inForce(SqlConnection connection, int ruleSet, Instant now) {
        return connection.preparedQuery(IN_FORCE).execute(Tuple.of(ruleSet, at(now)))
                .map(rows -> rows.stream().findFirst().map(row -> {
                    OffsetDateTime until = row.getOffsetDateTime("until_at");
                    return new InForce(row.getOffsetDateTime("from_at").toInstant(),
                            until == null || until.toInstant().isAfter(now) ? null : until.toInstant());
                }));
    }

    Uni<List<Week>> weeks(SqlConnection connection, Instant from, Instant until, MunicipalityScope scope) {
        return connection.preparedQuery(WEEKS).execute(Tuple.of(at(from), at(until), scope.orNull()))
                .map(rows -> rows.stream().map(row -> new Week(row.getLocalDate("monday"), row.getLong("contacts"),
                        row.getLong("front_office"), row.getLong("settled"), row.getLong("decided"))).toList());
    }
}
