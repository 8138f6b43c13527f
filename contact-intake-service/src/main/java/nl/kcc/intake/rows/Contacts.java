package nl.kcc.intake.rows;

import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;

/// The table of contacts, one at a time.
public final class Contacts {

    private Contacts() {
    }

    /// A contact of a municipality that the user may not see does not exist for that user.
    ///
    /// @param lock `PESSIMISTIC_WRITE` for whoever wants to change it
    public static Uni<StoredContact> require(Mutiny.Session session, UUID id, LockModeType lock, MunicipalityScope visible) {
        return session.find(ContactRow.class, id, lock)
                .map(row -> {
                    if (row == null || !visible.includes(row.municipality)) {
                        throw new Problem.NotFound("Dit contact is er niet.");
                    }
                    return new StoredContact(row);
                });
    }

    /// Takes the way of a read, about a contact that need not be there.
    public static Uni<Void> rehearse(Mutiny.Session session, UUID id) {
        return session.find(ContactRow.class, id).replaceWithVoid();
    }
}
