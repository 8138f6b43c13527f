package nl.kcc.intake.listing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.domain.VisibleState;

/// How many contacts there are: what waits for the front office, and how all those of some days stand.
@ApplicationScoped
public class ContactCounts {

    private static final String WITHIN = "($1::text[] is null or c.municipality = any ($1)) and ($2::text[] is null or "
            + ContactListQuery.DEPARTMENT + " = any ($2))";
    private static final String WORK = """
            select count(*) as queue, count(*) filter (where %1$s) as returned, (
                select count(*) from contact_claim l join contact c on c.id = l.contact_id
                left join decision d on d.contact_id = c.id
                where l.holder = $3 and l.expires_at > $4 and %2$s) as mine
            from contact c left join decision d on d.contact_id = c.id where %2$s and %3$s
            """.formatted(FrontOfficeQueue.RETURNED, WITHIN, FrontOfficeQueue.CONDITION);
    /// Of routing only what a state depends on: most contacts have none of it.
    private static final String STATES = """
            select %s from contact c left join (
                select contact_id, handed_over_at, answer_overdue_at, handover_department from decision
                where handed_over_at is not null or answer_overdue_at is not null) d on d.contact_id = c.id
            where %s""".formatted(Stream.of(VisibleState.values())
            .map(state -> "count(*) filter (where %s) as %s".formatted(StateCondition.of(state), state))
            .collect(Collectors.joining(", ")), WITHIN);

    private final ClientWork work;
    private final Clock clock;

    ContactCounts(ClientWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /// Whose contacts.
    ///
    /// @param ownDepartments of a user who sees only what lies there; empty for one who sees all
    public record CountScope(MunicipalityScope scope, Optional<Set<String>> ownDepartments, String user) {

        private Tuple parameters() {
            return Tuple.tuple().addValue(scope.orNull())
                    .addValue(ownDepartments.map(own -> own.toArray(String[]::new)).orElse(null));
        }
    }

    /// @param mine what the user has claimed, in whatever state
    /// @param returned of the queue
    public record WaitingCounts(long queue, long mine, long returned) {
    }

    /// @param states empty when nobody asked for them
    public record AllCounts(WaitingCounts waiting, Map<VisibleState, Long> states) {
    }

    /// @param days empty when only what waits is to be counted
    public Uni<AllCounts> of(CountScope seen, Optional<DayRange> days) {
        return work.sql(seen.scope(), transaction -> waiting(transaction, seen)
                .chain(waiting -> days.map(range -> states(transaction, seen, range))
                        .orElseGet(() -> Uni.createFrom().item(Map.of())).map(states -> new AllCounts(waiting, states))));
    }

    private Uni<WaitingCounts> waiting(SqlConnection transaction, CountScope seen) {
        return transaction.preparedQuery(WORK)
                .execute(seen.parameters().addString(seen.user()).addOffsetDateTime(OffsetDateTime.now(clock)))
                .map(rows -> rows.iterator().next())
                .map(row -> new WaitingCounts(row.getLong("queue"), row.getLong("mine"), row.getLong("returned")));
    }

    private static Uni<Map<VisibleState, Long>> states(SqlConnection transaction, CountScope seen, DayRange days) {
        Tuple parameters = seen.parameters();
        return transaction.preparedQuery(STATES + days.within(parameters)).execute(parameters)
                .map(rows -> read(rows.iterator().next()));
    }

    private static Map<VisibleState, Long> read(Row row) {
        Map<VisibleState, Long> states = new EnumMap<>(VisibleState.class);
        Stream.of(VisibleState.values()).forEach(state -> states.put(state, row.getLong(state.ordinal())));
        return states;
    }
}
