package nl.kcc.intake.citizen;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The table of what citizens have in hand.
public final class CitizenReferences {

    /// The same question sent twice is one contact, and keeps its reference.
    private static final String STORE = """
            insert into citizen_reference (contact_id, municipality, reference, email) values ($1, $2, $3, $4)
            on conflict (contact_id) do nothing
            """;
    private static final String OF = "select reference from citizen_reference where contact_id = $1";
    private static final String FIND = "select contact_id, municipality, email from citizen_reference where reference = $1";
    private static final String OWNER = "select contact_id, municipality, email from citizen_reference where contact_id = $1";

    private CitizenReferences() {
    }

    /// Whose it is.
    public record Owned(UUID contact, String municipality, String email) {

        /// Not the address: it is personal data.
        @Override
        public String toString() {
            return "Owned[contact=" + contact + "]";
        }
    }

    /// @param owner address as written
    public static Uni<Void> store(SqlConnection transaction, Owned owner, Reference reference) {
        return transaction.preparedQuery(STORE)
                .execute(Tuple.of(owner.contact, owner.municipality, reference.value(), owner.email)).replaceWithVoid();
    }

    public static Uni<String> of(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(OF).execute(Tuple.of(contact))
                .map(rows -> rows.iterator().next().getString("reference"));
    }

    public static Uni<Optional<Owned>> find(SqlConnection transaction, Reference reference) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(reference.value()))
                .map(rows -> rows.stream().map(CitizenReferences::owned).findFirst());
    }

    public static Uni<Optional<Owned>> find(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(OWNER).execute(Tuple.of(contact))
                .map(rows -> rows.stream().map(CitizenReferences::owned).findFirst());
    }

    private static Owned owned(Row row) {
        return new Owned(row.getUUID("contact_id"), row.getString("municipality"), row.getString("email"));
    }
}
