package nl.kcc.kpi.fold;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.kpi.counting.IntakeStanding;

/// The columns of `contact_fact`, in the order in which they are written and read.
enum FactColumn {
    CONTACT_ID("uuid", UUID.class, Fact::contactId),
    CONTACT_VERSION("bigint", Long.class, Fact::contactVersion),
    INTERACTION_ID("uuid", UUID.class, intake(IntakeStanding::interactionId)),
    MUNICIPALITY("text", String.class, intake(IntakeStanding::municipality)),
    CHANNEL("text", String.class, intake(i -> name(i.channel()))),
    TOPIC("text", String.class, intake(IntakeStanding::topic)),
    OCCURRED_AT("timestamptz", OffsetDateTime.class, intake(IntakeStanding::occurredAt)),
    OUTCOME("text", String.class, intake(i -> name(i.outcome()))),
    ANSWERED_AT("timestamptz", OffsetDateTime.class, intake(IntakeStanding::answeredAt)),
    FIRST_ANSWER_AT("timestamptz", OffsetDateTime.class, intake(IntakeStanding::firstAnswerAt)),
    HANDOVER_ASKED_AT("timestamptz", OffsetDateTime.class, intake(IntakeStanding::handoverAskedAt)),
    ASKED_REASON("text", String.class, intake(IntakeStanding::handoverReason)),
    REOPENED_AT("timestamptz", OffsetDateTime.class, intake(IntakeStanding::reopenedAt)),
    EXCLUSION("text", String.class, intake(i -> name(i.exclusion()))),
    RESOLVED("boolean", Boolean.class, intake(IntakeStanding::resolved)),
    STRENGTH("text", String.class, chain(chain -> name(chain.strength()))),
    REPEAT_OF("uuid", UUID.class, chain(Chain::repeatOf)),
    REPEAT_OF_AT("timestamptz", OffsetDateTime.class, chain(Chain::repeatOfAt)),
    CHASER("boolean", Boolean.class, chain(Chain::chaser)),
    NEXT_AT("timestamptz", OffsetDateTime.class, chain(Chain::nextAt)),
    ROUTING_VERSION("bigint", Long.class, fact -> fact.routing().version()),
    DEPARTMENT("text", String.class, fact -> fact.routing().department()),
    ANSWER_DUE_AT("timestamptz", OffsetDateTime.class, fact -> fact.routing().answerDueAt()),
    HANDED_OVER_AT("timestamptz", OffsetDateTime.class, fact -> fact.routing().handedOverAt()),
    HANDOVER_REASON("text", String.class, fact -> fact.routing().handoverReason()),
    HANDOVER_DUE_AT("timestamptz", OffsetDateTime.class, fact -> fact.routing().handoverDueAt()),
    HANDOVER_OVERDUE_AT("timestamptz", OffsetDateTime.class, fact -> fact.routing().handoverOverdueAt()),
    HANDOVER_COMPLETED_AT("timestamptz", OffsetDateTime.class, fact -> fact.routing().handoverCompletedAt()),
    HOPS("int", Integer.class, fact -> fact.routing().hops()),
    PING_PONG("boolean", Boolean.class, fact -> fact.routing().pingPong()),
    ANSWER_OVERDUE_AT("timestamptz", OffsetDateTime.class, fact -> fact.routing().answerOverdueAt()),
    DELAY_NEW_DUE_AT("timestamptz", OffsetDateTime.class, fact -> fact.routing().delayNewDueAt()),
    DAY("date", LocalDate.class, Fact::day),
    STATE("text", String.class, fact -> name(fact.state())),
    SINCE("timestamptz", OffsetDateTime.class, Fact::since),
    REASON("text", String.class, Fact::reason);

    static final List<FactColumn> ALL = List.of(values());

    static final String NAMES = Stream.of(values()).map(FactColumn::column).collect(Collectors.joining(", "));

    /// `unnest($1::uuid[], …)`: one array per column turns into one row per contact.
    static final String UNNEST = IntStream.range(0, values().length)
            .mapToObj(i -> "$" + (i + 1) + "::" + values()[i].type + "[]")
            .collect(Collectors.joining(", ", "unnest(", ")"));

    private final String type;
    private final Class<?> javaType;
    private final Function<Fact, Object> value;

    FactColumn(String type, Class<?> javaType, Function<Fact, Object> value) {
        this.type = type;
        this.javaType = javaType;
        this.value = value;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its value; null when there is none.
    Object of(Fact fact) {
        return value.apply(fact);
    }

    /// The parameters of [#UNNEST].
    static Tuple arrays(List<Fact> facts) {
        Tuple arrays = Tuple.tuple();
        for (FactColumn column : values()) {
            arrays.addValue(facts.stream().map(column.value).map(FactColumn::parameter)
                    .toArray(size -> (Object[]) Array.newInstance(column.javaType, size)));
        }
        return arrays;
    }

    private static Function<Fact, Object> intake(Function<IntakeStanding, Object> value) {
        return fact -> fact.isCounted() ? value.apply(fact.intake()) : null;
    }

    private static Function<Fact, Object> chain(Function<Chain, Object> value) {
        return intake(intake -> intake.chain() == null ? null : value.apply(intake.chain()));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /// The client knows no instants.
    private static Object parameter(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
