package nl.kcc.intake.listing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.ReadTrail;

/// Walks contacts, what is due first on top; what routing has not spoken of yet counts as due when it was asked.
@ApplicationScoped
public class ContactList {

    private final ClientWork work;
    private final ReadTrail reads;
    private final Clock clock;

    ContactList(ClientWork work, ReadTrail reads, Clock clock) {
        this.work = work;
        this.reads = reads;
        this.clock = clock;
    }

    /// @param next where the next page begins; empty on the last one
    public record ContactPage(List<ListedContact> contacts, Optional<WalkPosition> next) {
    }

    /// One page, of which the reader leaves a trace.
    public Uni<ContactPage> page(ContactFilter filter, int size, Optional<WalkPosition> after, String reader) {
        var query = new ContactListQuery(filter, after, size + 1, OffsetDateTime.now(clock));
        return work.sql(filter.scope(), transaction -> transaction.preparedQuery(query.sql()).execute(query.parameters())
                .map(rows -> page(rows, size, after))
                .call(page -> reads.recordPage(transaction, ListedContact.ids(page.contacts()), reader)));
    }

    /// @param rows one more than a page holds, where there are more
    private static ContactPage page(RowSet<Row> rows, int size, Optional<WalkPosition> after) {
        List<ListedContact> found = ListedContact.read(rows);
        if (found.size() <= size) {
            return new ContactPage(found, Optional.empty());
        }
        String snapshot = after.map(WalkPosition::snapshot).orElseGet(() -> rows.iterator().next().getString("snapshot"));
        return new ContactPage(found.subList(0, size), Optional.of(new WalkPosition(found.get(size - 1).position(), snapshot)));
    }
}
