package nl.kcc.intake.citizen;

import java.util.List;
import java.util.UUID;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.intake.catalogue.OtherBody;

/// Has mails sent to citizens who have a [Reference]: each is written down in the transaction of what causes it, and goes out
/// afterwards. Where no mailbox is set up for the municipality, nothing is written down.
public interface CitizenPost {

    /// That the question came in, and until when it is answered. At most one to an address on a day: more would let two
    /// programs answer each other for ever.
    Uni<Void> receipt(SqlConnection transaction, UUID contact);

    /// That the answers come later, as routing's newest state says: to whoever still waits for one, and once per contact.
    Uni<Void> delays(SqlConnection transaction, List<UUID> contacts);

    /// @param version of the contact, whose note is the text of the answer
    Uni<Void> answer(Mutiny.Session session, UUID contact, long version);

    /// Has what the citizen sent by mail or form sent on to another body, where it has an address; nothing otherwise.
    ///
    /// @param version of the contact that it was forwarded in
    Uni<Void> forward(Mutiny.Session session, UUID contact, long version, OtherBody body);

    /// Takes back what [#answer] and [#forward] wrote down.
    ///
    /// @return false when it is too late: it was sent, or may just be
    Uni<Boolean> withdraw(Mutiny.Session session, UUID contact, long version);
}
