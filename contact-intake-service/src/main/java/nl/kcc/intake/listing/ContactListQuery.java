package nl.kcc.intake.listing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Tuple;

/// The query for one page of the list. Values are only ever parameters.
final class ContactListQuery {

    /// What a contact is due by, as the first page of the walk saw it. A transaction of the future is one of before the
    /// database was restored.
    private static final String DUE = """
            case when pg_visible_in_snapshot(d.due_changed_in, cast(cast(%s as text) as pg_snapshot)) is not false
                or d.due_changed_in >= pg_snapshot_xmax(pg_current_snapshot()) then d.due_at else d.due_before end""";
    /// Where a contact lies: at the department that has or had it, else at the one that was asked for.
    static final String DEPARTMENT = "coalesce(d.handover_department, c.handover_department)";

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Tuple parameters = Tuple.tuple();
    private final String sql;

    /// @param atMost how many rows
    ContactListQuery(ContactFilter filter, Optional<WalkPosition> after, int atMost, OffsetDateTime now) {
        String tables = ListedContact.tables(parameter(now));
        String position = filter.byAge() ? "c.occurred_at"
                : "coalesce(" + after.map(walk -> DUE.formatted(parameter(walk.snapshot()))).orElse("d.due_at")
                        + ", c.occurred_at)";
        narrow(filter);
        after.ifPresent(walk -> conditions.add("(%s, c.id) > (%s, %s)".formatted(position,
                parameter(walk.entry().at().atOffset(ZoneOffset.UTC)), parameter(walk.entry().id()))));
        sql = "select %s, %s as position, cast(pg_current_snapshot() as text) as snapshot from %s where %s%s order by position, c.id limit %d"
                .formatted(ListedContact.COLUMNS, position, tables, String.join(" and ", conditions),
                        filter.days().within(parameters), atMost);
    }

    String sql() {
        return sql;
    }

    Tuple parameters() {
        return parameters;
    }

    private void narrow(ContactFilter filter) {
        if (!filter.ids().isEmpty()) {
            conditions.add("c.id = any(" + parameter(filter.ids().toArray(UUID[]::new)) + ")");
        }
        if (!filter.states().isEmpty()) {
            conditions.add(StateCondition.anyOf(filter.states()));
        }
        filter.owed().ifPresent(owed -> conditions.add("(" + owed.condition() + ")"));
        if (!filter.scope().every()) {
            conditions.add("c.municipality = any(" + parameter(filter.scope().orNull()) + ")");
        }
        within("c.channel", filter.channels().stream().map(Enum::name).toList());
        within("c.topic", filter.topics());
        within(DEPARTMENT, filter.departments());
        filter.ownDepartments().ifPresent(own -> conditions.add(DEPARTMENT + " = any(" + texts(own) + ")"));
        filter.holder().ifPresent(holder -> conditions.add("l.holder = " + parameter(holder)));
    }

    private void within(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " = any(" + texts(values) + ")");
        }
    }

    private String texts(Collection<String> values) {
        return parameter(values.toArray(String[]::new));
    }

    /// @return its place, such as `$3`
    private String parameter(Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
