package nl.kcc.routing.standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.HandoverStatus;

/// Where the work on contacts lies that others chase: as it was stored, and as it becomes within this transaction.
public final class ChasedWorks {

    private static final String FIND = """
            select c.contact_id as chased, coalesce(c.joined_to, c.contact_id) as contact_id, h.id, h.status, h.department,
                h.due_at, h.completed_at, h.result
            from contact_routing c left join handover h on h.contact_id = coalesce(c.joined_to, c.contact_id)
            where c.contact_id = any($1) and c.version > 0
            """;

    private final Map<UUID, ChasedWork> works = new HashMap<>();

    /// Of these contacts; not locked, so a hand-over may be completed before it is joined.
    public static Uni<ChasedWorks> find(SqlConnection transaction, Stream<UUID> chased) {
        UUID[] ids = chased.filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        return ids.length == 0 ? Uni.createFrom().item(new ChasedWorks())
                : transaction.preparedQuery(FIND).execute(Tuple.tuple().addArrayOfUUID(ids)).map(ChasedWorks::of);
    }

    /// Takes up how a contact now stands.
    public void note(ContactCourse course) {
        if (course.handover() != null) {
            works.put(course.contactId(), ChasedWork.of(course.contactId(), course.handover()));
        } else if (course.routing() != null && course.routing().joined() == null) {
            works.put(course.contactId(), ChasedWork.none(course.contactId()));
        }
    }

    /// Takes up that a contact joined this work.
    public void note(UUID joining, ChasedWork joined) {
        works.put(joining, joined);
    }

    /// @return empty while routing does not know the contact
    public Optional<ChasedWork> of(UUID contactId) {
        return Optional.ofNullable(works.get(contactId));
    }

    private static ChasedWorks of(RowSet<Row> rows) {
        var found = new ChasedWorks();
        rows.forEach(row -> found.works.put(row.getUUID("chased"), row.getUUID("id") == null
                ? ChasedWork.none(row.getUUID("contact_id"))
                : new ChasedWork(row.getUUID("contact_id"), row.getUUID("id"), HandoverStatus.valueOf(row.getString("status")),
                        row.getString("department"), row.getOffsetDateTime("due_at").toInstant(),
                        row.getOffsetDateTime("completed_at") == null ? null
                                : row.getOffsetDateTime("completed_at").toInstant(),
                        row.getString("result"))));
        return found;
    }
}
