package nl.kcc.intake.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.Action;
import nl.kcc.intake.audit.ReadTrail;
import nl.kcc.outbox.EventJson;

/// What one agent did on one day, for that agent alone: from the trail, so that nobody keeps a list of his own.
@ApplicationScoped
public class AgentDay {

    /// Nobody reads more; the newest come first.
    static final int MOST = 500;

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");
    /// What the chain of repeats brought about is nobody's doing.
    private static final String DONE = """
            with done as (
                select contact_id, recorded_at as at, action, code from audit
                where actor = $1 and recorded_at >= $2 and recorded_at < $3 and action <> 'REPEAT_DETECTED'
                union all
                select contact_id, noted_at, 'NOTED', null from contact_note
                where author = $1 and noted_at >= $2 and noted_at < $3
            )
            """;
    private static final String CONTACTS = """
            %s, worked as (
                select contact_id, max(at) as position,
                    cast(json_agg(json_build_object('at', at, 'action', action, 'code', code) order by at) as text) as actions
                from done group by contact_id order by position desc, contact_id limit %d
            )
            select %s, w.position, w.actions from worked w join (%s) on c.id = w.contact_id
            order by w.position desc, w.contact_id
            """.formatted(DONE, MOST + 1, ListedContact.COLUMNS, ListedContact.tables("$4"));
    private static final String COUNTS = """
            %s, worked as (
                select c.channel, bool_or(action = 'REGISTERED') as registered,
                    bool_or(action = 'ANSWERED' or action = 'REGISTERED' and code in (%s)) as answered,
                    bool_or(action = 'HANDOVER_REQUESTED' or action = 'REGISTERED' and code = 'HANDOVER') as handed_over,
                    bool_or(action = 'EXCLUDED' or action = 'REGISTERED' and code in (%s)) as excluded
                from done join contact c on c.id = contact_id group by c.id
            )
            select channel, count(*) as contacts, count(*) filter (where registered) as registered,
                count(*) filter (where answered) as answered, count(*) filter (where handed_over) as handed_over,
                count(*) filter (where excluded) as excluded
            from worked group by channel order by channel
            """.formatted(DONE, names(Outcome.values()), names(Exclusion.values()));

    private final ClientWork work;
    private final ReadTrail reads;
    private final Clock clock;

    AgentDay(ClientWork work, ReadTrail reads, Clock clock) {
        this.work = work;
        this.reads = reads;
        this.clock = clock;
    }

    /// @param contacts the one that something was done to last on top
    /// @param more whether there are others, which only the counts tell of
    /// @param counts how many contacts of each channel
    public record DayWork(LocalDate day, List<TouchedContact> contacts, boolean more, Map<Channel, ChannelCounts> counts) {
    }

    /// @param actions oldest first
    public record TouchedContact(ListedContact contact, List<OwnAction> actions) {
    }

    /// @param code outcome, reason or topic; null where there is none
    public record OwnAction(Instant at, Action action, String code) {
    }

    /// How many contacts: all that something was done to, and those to which this was done, with the registration or later.
    public record ChannelCounts(long contacts, long registered, long answered, long handedOver, long excluded) {
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DUTCH);
    }

    /// Of which the agent leaves a trace, as of a page of the list.
    public Uni<DayWork> of(String agent, LocalDate day, MunicipalityScope visible) {
        var which = Tuple.of(agent, start(day), start(day.plusDays(1)));
        var contacts = Tuple.of(agent, start(day), start(day.plusDays(1)), OffsetDateTime.now(clock));
        return work.sql(visible, transaction -> counts(transaction, which)
                .chain(counts -> transaction.preparedQuery(CONTACTS).execute(contacts).map(AgentDay::read)
                        .map(found -> new DayWork(day, found.subList(0, Math.min(found.size(), MOST)), found.size() > MOST,
                                counts)))
                .call(page -> reads.recordPage(transaction,
                        ListedContact.ids(page.contacts().stream().map(TouchedContact::contact).toList()), agent)));
    }

    private static Uni<Map<Channel, ChannelCounts>> counts(SqlConnection transaction, Tuple which) {
        return transaction.preparedQuery(COUNTS).execute(which).map(rows -> rows.stream()
                .collect(Collectors.toMap(row -> Channel.valueOf(row.getString("channel")), AgentDay::counts)));
    }

    private static ChannelCounts counts(Row row) {
        return new ChannelCounts(row.getLong("contacts"), row.getLong("registered"), row.getLong("answered"),
                row.getLong("handed_over"), row.getLong("excluded"));
    }

    private static List<TouchedContact> read(RowSet<Row> rows) {
        List<ListedContact> contacts = ListedContact.read(rows);
        List<TouchedContact> worked = new ArrayList<>();
        rows.forEach(row -> worked.add(new TouchedContact(contacts.get(worked.size()), actions(row.getString("actions")))));
        return worked;
    }

    private static List<OwnAction> actions(String json) {
        try {
            return List.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), OwnAction[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the trail holds a row that cannot be read", e);
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(DUTCH).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static String names(Enum<?>[] values) {
        return Stream.of(values).map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
    }
}
