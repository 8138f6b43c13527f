package nl.kcc.intake.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// The hot path: plain SQL, in the file `register.sql`.
final class RegistrationStatement {

    private static final String SQL = load();

    private RegistrationStatement() {
    }

    /// What came of it.
    ///
    record Result(boolean stored, CatalogueUnknown.Places unknown) {

        private static Result of(Row row) {
            return new Result(row.getBoolean("stored"), new CatalogueUnknown.Places(
                    List.of(row.getArrayOfIntegers("unknown_topics")),
                    List.of(row.getArrayOfIntegers("unknown_departments")),
                    List.of(row.getArrayOfStrings("known_departments"))));
        }
    }

    static Uni<Result> run(SqlConnection transaction, Entry entry) {
        return transaction.preparedQuery(SQL).execute(entry.parameters())
                .map(rows -> Result.of(rows.iterator().next()));
    }

    private static String load() {
        try (InputStream file = RegistrationStatement.class.getResourceAsStream("register.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
