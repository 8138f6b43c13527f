package nl.kcc.kpi.fold;

import java.time.Instant;
import java.time.OffsetDateTime;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.kpi.counting.IntakeStanding;
import nl.kcc.kpi.counting.RoutingStanding;

/// Reads a [Fact] back from its row.
final class FactRow {

    private FactRow() {
    }

    static Fact read(Row row) {
        return new Fact(row.getUUID(FactColumn.CONTACT_ID.ordinal()), intake(row), routing(row));
    }

    private static IntakeStanding intake(Row row) {
        long version = row.getLong(FactColumn.CONTACT_VERSION.ordinal());
        return version == 0 ? null
                : version < 0 ? IntakeStanding.REMOVED
                        : new IntakeStanding(version,
                                row.getUUID(FactColumn.INTERACTION_ID.ordinal()),
                                text(row, FactColumn.MUNICIPALITY),
                                name(Channel.class, row, FactColumn.CHANNEL),
                                text(row, FactColumn.TOPIC),
                                instant(row, FactColumn.OCCURRED_AT),
                                name(Outcome.class, row, FactColumn.OUTCOME),
                                instant(row, FactColumn.ANSWERED_AT),
                                instant(row, FactColumn.FIRST_ANSWER_AT),
                                instant(row, FactColumn.HANDOVER_ASKED_AT),
                                text(row, FactColumn.ASKED_REASON),
                                instant(row, FactColumn.REOPENED_AT),
                                name(Exclusion.class, row, FactColumn.EXCLUSION),
                                row.getBoolean(FactColumn.RESOLVED.ordinal()),
                                chain(row));
    }

    private static RoutingStanding routing(Row row) {
        return new RoutingStanding(row.getLong(FactColumn.ROUTING_VERSION.ordinal()),
                text(row, FactColumn.DEPARTMENT),
                instant(row, FactColumn.ANSWER_DUE_AT),
                instant(row, FactColumn.HANDED_OVER_AT),
                text(row, FactColumn.HANDOVER_REASON),
                instant(row, FactColumn.HANDOVER_DUE_AT),
                instant(row, FactColumn.HANDOVER_OVERDUE_AT),
                instant(row, FactColumn.HANDOVER_COMPLETED_AT),
                row.getInteger(FactColumn.HOPS.ordinal()),
                row.getBoolean(FactColumn.PING_PONG.ordinal()),
                instant(row, FactColumn.ANSWER_OVERDUE_AT),
                instant(row, FactColumn.DELAY_NEW_DUE_AT));
    }

    private static Chain chain(Row row) {
        Strength strength = name(Strength.class, row, FactColumn.STRENGTH);
        return strength == null ? null
                : new Chain(strength, row.getUUID(FactColumn.REPEAT_OF.ordinal()),
                        instant(row, FactColumn.REPEAT_OF_AT), row.getBoolean(FactColumn.CHASER.ordinal()),
                        instant(row, FactColumn.NEXT_AT));
    }

    private static String text(Row row, FactColumn column) {
        return row.getString(column.ordinal());
    }

    private static Instant instant(Row row, FactColumn column) {
        OffsetDateTime moment = row.getOffsetDateTime(column.ordinal());
        return moment == null ? null : moment.toInstant();
    }

    private static <E extends Enum<E>> E name(Class<E> type, Row row, FactColumn column) {
        String name = text(row, column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
