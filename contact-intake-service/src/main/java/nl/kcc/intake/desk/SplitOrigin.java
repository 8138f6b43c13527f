package nl.kcc.intake.desk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.Problem;
import nl.kcc.events.ContactState;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.identity.Pseudonym;
import nl.kcc.intake.registration.NewInteraction;
import nl.kcc.intake.registration.PriorInteraction;
import nl.kcc.intake.rows.ContactArrays;

/// A contact that more than one question turns out to be in.
///
/// @param first by whose mail or form it came: itself, unless it was split off
/// @param summary masked
record SplitOrigin(ContactState contact, UUID first, String summary, Optional<Pseudonym> person) {

    private static final String FIND = """
            select cast(row_to_json(c) as text) as contact, c.summary, first_contact(c.id) as first, p.type, p.key_version,
                p.hash
            from contact c left join identity_pseudonym p on p.id = c.identity_id where c.id = $1
            """;
    /// One at a time, so that no two make more than twenty together.
    private static final String HOLD = "select id from interaction where id = $1 for no key update";
    private static final String SPLIT = """
            insert into split_contact select unnest(cast($1 as uuid[])), $2 on conflict do nothing
            """;
    private static final String COUNT = "select count(*) as n from contact where occurred_at = $1 and interaction_id = $2";
    private static final String NARROW = "update contact set summary = $2 where id = $1";

    /// @throws Problem.NotFound (as a failure) when there is none in sight
    /// @throws Problem.Conflict (as a failure) when it does not count
    static Uni<SplitOrigin> find(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(contact)).map(rows -> {
            var origin = rows.stream().findFirst().map(SplitOrigin::of)
                    .orElseThrow(() -> new Problem.NotFound("Dit contact is er niet."));
            if (origin.contact.exclusion() != null) {
                throw new Problem.Conflict("Dit contact telt niet mee. Splits een contact dat meetelt.");
            }
            return origin;
        });
    }

    private static SplitOrigin of(Row row) {
        var state = ContactArrays.read('[' + row.getString("contact") + ']').getFirst();
        return new SplitOrigin(state, row.getUUID("first"), row.getString("summary"),
                Optional.ofNullable(row.getString("hash")).map(hash -> new Pseudonym(
                        IdentifierType.valueOf(row.getString("type")), row.getInteger("key_version"), hash)));
    }

    PriorInteraction interaction() {
        return new PriorInteraction(contact.interactionId(), person, Optional.ofNullable(contact.encounterId()));
    }

    Uni<Void> hold(SqlConnection transaction) {
        return transaction.preparedQuery(HOLD).execute(Tuple.of(contact.interactionId())).replaceWithVoid();
    }

    /// Notes that these came of it.
    ///
    /// @return false when that was noted before
    /// @throws Problem.Conflict (as a failure) when there are too many now
    Uni<Boolean> note(SqlConnection transaction, List<UUID> contacts) {
        return transaction.preparedQuery(SPLIT).execute(Tuple.of(contacts.toArray(UUID[]::new), first))
                .chain(noted -> noted.rowCount() == 0 ? Uni.createFrom().item(false)
                        : requireTwentyAtMost(transaction).replaceWith(true));
    }

    private Uni<Void> requireTwentyAtMost(SqlConnection transaction) {
        return transaction.preparedQuery(COUNT)
                .execute(Tuple.of(contact.occurredAt().atOffset(ZoneOffset.UTC), contact.interactionId()))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong("n") > NewInteraction.MOST_QUESTIONS) {
                        throw new Problem.Conflict("Uit één gesprek of bericht komen hoogstens %d vragen."
                                .formatted(NewInteraction.MOST_QUESTIONS));
                    }
                }).replaceWithVoid();
    }

    /// @param to masked
    Uni<Void> narrow(SqlConnection transaction, String to) {
        return transaction.preparedQuery(NARROW).execute(Tuple.of(contact.contactId(), to)).replaceWithVoid();
    }

    /// Nothing of what was asked.
    @Override
    public String toString() {
        return "SplitOrigin[contact=" + contact.contactId() + "]";
    }
}
