package nl.kcc.intake.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;

/// The table of drafts. It knows no municipality: a draft belongs to who writes it, before anybody knows what it will be.
@ApplicationScoped
class Drafts {

    private static final Logger LOG = Logger.getLogger(Drafts.class);

    private static final String SAVE = """
            insert into draft as kept (id, owner, content, saved_at) values ($1, $2, $3, $4)
            on conflict (id) do update set content = excluded.content, saved_at = excluded.saved_at
            where kept.owner = excluded.owner
            """;
    private static final String KEEP_FIFTY = """
            delete from draft where owner = $1
                and id in (select id from draft where owner = $1 order by saved_at desc, id offset 50)
            """;
    private static final String OWN = """
            select id, content, saved_at from draft where owner = $1 and saved_at > $2 order by saved_at desc, id
            """;
    private static final String DISCARD = "delete from draft where id = $1 and owner = $2";

    private final ClientWork work;
    private final DraftSeal seal;
    private final DraftLifetime lifetime;
    private final Clock clock;
    private final AtomicBoolean unreadableTold = new AtomicBoolean();

    Drafts(ClientWork work, DraftSeal seal, DraftLifetime lifetime, Clock clock) {
        this.work = work;
        this.seal = seal;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /// Replaces what was kept of it before. Of more than fifty, the oldest goes.
    ///
    /// @throws Problem.NotFound (as a failure) when somebody else has a draft with this id
    Uni<DraftView> save(UUID id, Map<String, Object> content, String owner, MunicipalityScope visible) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var sealed = Buffer.buffer(seal.seal(DraftContent.write(content), id, owner));
        return work.sql(visible, transaction -> transaction.preparedQuery(SAVE).execute(Tuple.of(id, owner, sealed, now))
                .invoke(saved -> {
                    if (saved.rowCount() == 0) {
                        throw new Problem.NotFound("Dit concept is er niet.");
                    }
                })
                .chain(() -> transaction.preparedQuery(KEEP_FIFTY).execute(Tuple.of(owner))))
                .replaceWith(() -> new DraftView(id, now.toInstant(), null));
    }

    /// The newest first.
    Uni<List<DraftView>> own(String owner, MunicipalityScope visible) {
        OffsetDateTime since = OffsetDateTime.now(clock).minus(lifetime.kept());
        return work.sql(visible, transaction -> transaction.preparedQuery(OWN).execute(Tuple.of(owner, since)))
                .map(rows -> rows.stream().map(row -> read(row, owner)).flatMap(Optional::stream).toList());
    }

    /// What is not there, or is somebody else's, is discarded already.
    Uni<Void> discard(UUID id, String owner, MunicipalityScope visible) {
        return work.sql(visible, transaction -> transaction.preparedQuery(DISCARD).execute(Tuple.of(id, owner)))
                .replaceWithVoid();
    }

    private Optional<DraftView> read(Row row, String owner) {
        UUID id = row.getUUID("id");
        Instant savedAt = row.getOffsetDateTime("saved_at").toInstant();
        Optional<byte[]> content = seal.open(row.getBuffer("content").getBytes(), id, owner);
        if (content.isEmpty() && unreadableTold.compareAndSet(false, true)) {
            LOG.warn("There are drafts that this secret does not open; they go when their time is up. Was it changed?");
        }
        return content.map(plain -> new DraftView(id, savedAt, DraftContent.read(plain)));
    }
}
