package nl.kcc.intake.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.intake.rows.ContactArrays;

/// The hot path: plain SQL, in the file `register.sql`.
final class RegistrationStatement {

    private static final String SQL = load();

    private RegistrationStatement() {
    }

    /// @param stored whether it was stored; if not, and nothing is unknown, the key was used before
    /// @param unknown topics and departments that the catalogue does not have
    record Result(boolean stored, List<Finding> unknown) {

        private static Result of(Row row) {
            List<String> known = List.of(row.getArrayOfStrings("known_departments"));
            return new Result(row.getBoolean("stored"), Stream.<Finding> concat(
                    positions(row, "unknown_topics").map(Finding.TopicUnknown::new),
                    positions(row, "unknown_departments").map(question -> new Finding.DepartmentUnknown(question, known)))
                    .toList());
        }

        /// The statement counts from 1.
        private static Stream<Integer> positions(Row row, String column) {
            return Stream.of(row.getArrayOfIntegers(column)).map(position -> position - 1);
        }
    }

    static Uni<Result> run(SqlConnection transaction, RegistrationEntry entry) {
        return transaction.preparedQuery(SQL).execute(entry.parameters())
                .map(rows -> Result.of(rows.iterator().next()));
    }

    private static String load() {
        try (InputStream file = RegistrationStatement.class.getResourceAsStream("register.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{typed columns}", ContactArrays.typedColumns())
                    .replace("{q.columns}", ContactArrays.columns("q."))
                    .replace("{columns}", ContactArrays.columns(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
