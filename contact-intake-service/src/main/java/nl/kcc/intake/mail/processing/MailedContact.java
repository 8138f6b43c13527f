package nl.kcc.intake.mail.processing;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.routingview.Decision;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.intake.rows.ContactArrays;

/// A contact that a mail is about, as it stands now.
///
/// @param summary masked
public record MailedContact(Lifecycle situation, String summary) {

    private static final String FIND = """
            select cast(row_to_json(c) as text) as contact, c.summary, cast(row_to_json(d) as text) as decision
            from contact c left join decision d on d.contact_id = c.id where c.id = $1
            """;

    /// @return empty when there is none in sight
    public static Uni<Optional<MailedContact>> find(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(contact))
                .map(rows -> rows.stream().map(MailedContact::of).findFirst());
    }

    private static MailedContact of(Row row) {
        var state = ContactArrays.read('[' + row.getString("contact") + ']').getFirst();
        var routing = Optional.ofNullable(row.getString("decision")).map(Decisions::read).map(Decision::facts)
                .orElse(RoutingFacts.NONE);
        return new MailedContact(Lifecycle.of(state, routing), row.getString("summary"));
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "MailedContact[contactId=" + situation.state().contactId() + "]";
    }
}
