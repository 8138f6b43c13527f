package nl.kcc.intake.encounters;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.BackgroundWork;

/// What rings at the moment, in all municipalities. Looked up while anybody listens, once for all of them: the switchboard may
/// tell another instance, so the database is asked and not this one's memory.
@ApplicationScoped
class RingingCalls {

    private static final Logger LOG = Logger.getLogger(RingingCalls.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /// Nobody lets it ring for longer: that it ended was not told.
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String RINGING = """
            select e.id, e.name, e.municipality, e.offered_at, e.identity_id is not null as known,
                exists (select from contact c left join decision d on d.contact_id = c.id
                    where c.identity_id = e.identity_id and c.municipality = e.municipality
                      and c.exclusion is null and c.outcome is null
                      and (d.handover_completed_at is null or c.reopened_at > d.handover_completed_at)) as open_contacts
            from encounter e
            where e.channel = 'PHONE' and e.answered_at is null and e.ended_at is null and e.offered_at > $1
            order by e.offered_at, e.id
            """;

    private final Multi<List<RingingCall>> looks;

    RingingCalls(BackgroundWork work, Clock clock) {
        looks = Multi.createFrom().ticks().every(BETWEEN_LOOKS).onOverflow().drop()
                .onItem().transformToUniAndConcatenate(_ -> look(work, clock))
                .filter(Optional::isPresent).map(Optional::get)
                .broadcast().withCancellationAfterLastSubscriberDeparture().toAllSubscribers();
    }

    /// Every half second, the newest for whoever reads slowly. Silent while the database is away.
    Multi<List<RingingCall>> looks() {
        return looks.onOverflow().dropPreviousItems();
    }

    private static Uni<Optional<List<RingingCall>>> look(BackgroundWork work, Clock clock) {
        return work.sql(transaction -> transaction.preparedQuery(RINGING)
                .execute(Tuple.of(clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC))))
                .map(rows -> Optional.of(rows.stream().map(RingingCalls::call).toList()))
                .onFailure().invoke(failure -> LOG.debugf("What rings could not be looked up: %s", failure))
                .onFailure().recoverWithItem(Optional.empty());
    }

    private static RingingCall call(Row row) {
        return new RingingCall(row.getUUID("id"), row.getString("name"), row.getString("municipality"),
                row.getOffsetDateTime("offered_at").toInstant(), row.getBoolean("known"), row.getBoolean("open_contacts"));
    }
}
