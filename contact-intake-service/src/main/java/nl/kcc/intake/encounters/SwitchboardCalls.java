package nl.kcc.intake.encounters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.BackgroundWork;

/// What an adapter of ours tells of the calls of a switchboard, in place of the switchboard's own requests.
@ApplicationScoped
public class SwitchboardCalls {

    /// Longer than any call, and not so long that calls whose end was never told are looked through for ever.
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String OPEN = """
            select name, municipality from encounter
            where channel = 'PHONE' and ended_at is null and began_at > $1 and municipality = any ($2)
            """;

    private final TakeEvents taking;
    private final CallerNumber numbers;
    private final BackgroundWork work;
    private final Clock clock;

    SwitchboardCalls(TakeEvents taking, CallerNumber numbers, BackgroundWork work, Clock clock) {
        this.taking = taking;
        this.numbers = numbers;
        this.work = work;
        this.clock = clock;
    }

    /// Something that happened in a call.
    ///
    /// @param callId by what the switchboard knows the call, the same in all that happens in it
    /// @param from the caller's number; null when withheld or not told
    public record CallMoment(String callId, String municipality, EncounterMoment moment, Instant at, String from) {

        /// Not the number: it is personal data.
        @Override
        public String toString() {
            return "CallMoment[callId=" + callId + ", moment=" + moment + ", at=" + at + "]";
        }
    }

    /// Stores all of it or nothing. What was stored before changes nothing.
    public Uni<Void> take(List<CallMoment> moments) {
        return taking.takeUnasked(moments.stream().map(this::told).toList());
    }

    /// The calls of these municipalities whose end was not told yet: the municipality by call id.
    public Uni<Map<String, String>> open(Collection<String> municipalities) {
        return work.sql(transaction -> transaction.preparedQuery(OPEN).execute(
                Tuple.of(clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC), municipalities.toArray(String[]::new))))
                .map(rows -> {
                    Map<String, String> open = new HashMap<>();
                    rows.forEach(row -> open.put(row.getString("name"), row.getString("municipality")));
                    return open;
                });
    }

    private ToldEncounter told(CallMoment moment) {
        return new ToldEncounter(EncounterName.ofCall(moment.municipality, moment.callId),
                EncounterFacts.of(moment.moment, moment.at, null), numbers.pseudonym(moment.from));
    }
}
