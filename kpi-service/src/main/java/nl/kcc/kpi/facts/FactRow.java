package nl.kcc.kpi.facts;

import java.time.Instant;
import java.time.OffsetDateTime;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
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
                : new IntakeStanding(version,
                        text(row, FactColumn.MUNICIPALITY),
                        name(Channel.class, row, FactColumn.CHANNEL),
                        text(row, FactColumn.TOPIC),
                        instant(row, FactColumn.OCCURRED_AT),
                        name(Outcome.class, row, FactColumn.OUTCOME),
                        instant(row, FactColumn.ANSWERED_AT),
                        instant(row, FactColumn.FIRST_ANSWER_AT),
                        instant(row, FactColumn.HANDOVER_ASKED_AT),
                        instant(row, FactColumn.REOPENED_AT),
                        name(Exclusion.class, row, FactColumn.EXCLUSION));
    }

    private static RoutingStanding routing(Row row) {
        return new RoutingStanding(row.getLong(FactColumn.ROUTING_VERSION.ordinal()),
                text(row, FactColumn.DEPARTMENT),
                instant(row, FactColumn.HANDED_OVER_AT),
                instant(row, FactColumn.ANSWER_OVERDUE_AT));
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
