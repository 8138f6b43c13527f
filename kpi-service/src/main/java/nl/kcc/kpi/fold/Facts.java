package nl.kcc.kpi.fold;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The rows of `contact_fact`, many at a time. All writers insert first and lock then, each in the order of the contact's
/// id, so that no two of them can wait for one another.
@ApplicationScoped
class Facts {

    private static final String INSERT = """
            insert into contact_fact (%1$s)
            select %1$s from %2$s as batch (%1$s) order by contact_id
            on conflict (contact_id) do nothing
            returning contact_id
            """.formatted(FactColumn.NAMES, FactColumn.UNNEST);

    private static final String LOCK = """
            select %s from contact_fact where contact_id = any($1) order by contact_id for no key update
            """.formatted(FactColumn.NAMES);

    private static final String UPDATE = """
            update contact_fact as fact set %s
            from %s as batch (%s) where fact.contact_id = batch.contact_id
            """.formatted(assignments(), FactColumn.UNNEST, FactColumn.NAMES);

    /// @return the contacts that were not there yet
    Uni<Set<UUID>> insertMissing(SqlConnection transaction, List<Fact> facts) {
        return transaction.preparedQuery(INSERT).execute(FactColumn.arrays(facts))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).collect(Collectors.toSet()));
    }

    Uni<List<Fact>> lock(SqlConnection transaction, List<UUID> contacts) {
        return transaction.preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfUUID(contacts.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(FactRow::read).toList());
    }

    Uni<Void> update(SqlConnection transaction, List<Fact> facts) {
        return transaction.preparedQuery(UPDATE).execute(FactColumn.arrays(facts)).replaceWithVoid();
    }

    private static String assignments() {
        return Stream.of(FactColumn.values()).skip(1).map(FactColumn::column)
                .map(column -> column + " = batch." + column).collect(Collectors.joining(", "));
    }
}
