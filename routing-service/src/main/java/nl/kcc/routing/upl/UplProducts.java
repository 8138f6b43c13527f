package nl.kcc.routing.upl;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.EventJson;

/// The tables of products and of who imported them. In plain SQL: a thousand rows at once.
@ApplicationScoped
class UplProducts {

    private static final String CLEAR = "delete from upl_product";
    private static final String INSERT = """
            insert into upl_product (name, uri, layers, ours)
            select name, uri, layers, 'GEMEENTE' = any (layers)
            from json_to_recordset(cast($1::text as json)) as p (name text, uri text, layers text[])
            """;
    private static final String NOTE = "insert into upl_import (imported_at, imported_by, products) values ($1, $2, $3)";
    private static final String LAST = "select imported_at, imported_by from upl_import order by number desc limit 1";
    private static final String FIND = """
            select name, uri, layers, ours, count(*) over () as of_all from upl_product
            where ($1::text is null or strpos(lower(name), $1) > 0) and ($2::boolean is null or ours = $2)
            order by case when lower(name) = $1 then 0 when starts_with(lower(name), $1) then 1 else 2 end, name limit $3
            """;

    /// @param by user name
    record Import(Instant at, String by) {
    }

    /// @param count of all that fit
    record Found(long count, List<UplProduct> products) {
    }

    /// In place of what there was.
    Uni<Void> replace(SqlConnection transaction, List<UplProduct> products, Import by) {
        return transaction.query(CLEAR).execute()
                .chain(() -> transaction.preparedQuery(INSERT).execute(Tuple.of(EventJson.write(products))))
                .chain(() -> transaction.preparedQuery(NOTE)
                        .execute(Tuple.of(OffsetDateTime.ofInstant(by.at(), ZoneOffset.UTC), by.by(), products.size())))
                .replaceWithVoid();
    }

    /// @return null when none was ever imported
    Uni<Import> lastImport(SqlConnection connection) {
        return connection.query(LAST).execute().map(rows -> rows.stream().findFirst()
                .map(row -> new Import(row.getOffsetDateTime("imported_at").toInstant(), row.getString("imported_by")))
                .orElse(null));
    }

    /// @param words part of the name; null for any
    /// @param ours null for both
    Uni<Found> find(SqlConnection connection, String words, Boolean ours, int atMost) {
        return connection.preparedQuery(FIND)
                .execute(Tuple.of(words == null ? null : words.strip().toLowerCase(Locale.ROOT), ours, atMost))
                .map(rows -> {
                    List<UplProduct> products = rows.stream().map(UplProducts::product).toList();
                    return new Found(products.isEmpty() ? 0 : rows.iterator().next().getLong("of_all"), products);
                });
    }

    private static UplProduct product(Row row) {
        List<UplLayer> layers = Arrays.stream(row.getArrayOfStrings("layers")).map(UplLayer::valueOf).toList();
        return new UplProduct(row.getString("name"), row.getString("uri"), Set.copyOf(layers));
    }
}
