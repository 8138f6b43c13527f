package nl.kcc.intake.idempotency;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The table of answers that were given. Plain SQL: it is on the way of each repeated registration.
@ApplicationScoped
public class KeptAnswers {

    private static final String FIND = "select request, answer from idempotency_key where key = $1";
    private static final String COMPLETE = """
            update idempotency_key set answer = $2, complete = true where key = $1 and not complete
            """;

    /// @return the answer as JSON; empty when the key is new, or there is none
    /// @throws KeyReused (as a failure) when it was used with another request
    public Uni<Optional<String>> find(SqlConnection transaction, Optional<Claim> claim) {
        return claim.map(c -> transaction.preparedQuery(FIND).execute(Tuple.of(c.key())).map(rows -> first(rows, c)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /// Keeps the answer with everything in it, unless another request was first.
    ///
    /// @return the answer that was kept
    public Uni<String> complete(SqlConnection transaction, Claim claim, String answer) {
        return transaction.preparedQuery(COMPLETE).execute(Tuple.of(claim.key(), answer))
                .chain(() -> find(transaction, Optional.of(claim)))
                .map(stored -> stored.orElse(answer));
    }

    private static Optional<String> first(RowSet<Row> rows, Claim claim) {
        if (!rows.iterator().hasNext()) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        if (!row.getString("request").equals(claim.request())) {
            throw new KeyReused();
        }
        return Optional.of(row.getString("answer"));
    }
}
