package nl.kcc.intake.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;

/// Who is busy with which contact. One at a time, and not for ever: whoever goes home with a contact in hand keeps it from
/// nobody the next day. A claim keeps others from beginning; it forbids nothing to a contact itself.
@ApplicationScoped
public class ContactClaims {

    private static final String SEEN = "select id from contact where id = $1";
    private static final String FORGET = "delete from contact_claim where holder = $1 and expires_at <= $2";
    private static final String CLAIM = """
            insert into contact_claim as held (contact_id, holder, claimed_at, expires_at) values ($1, $2, $3, $4)
            on conflict (contact_id) do update set holder = excluded.holder, claimed_at = excluded.claimed_at,
                expires_at = excluded.expires_at
            where held.holder = excluded.holder or held.expires_at <= excluded.claimed_at
            """;
    private static final String RELEASE = """
            delete from contact_claim where contact_id = $1 and (holder = $2 or expires_at <= $3)
            """;
    private static final String HOLDER = "select holder, expires_at from contact_claim where contact_id = $1";

    private final ClientWork work;
    private final Clock clock;
    private final Duration kept;

    ContactClaims(ClientWork work, Clock clock, @ConfigProperty(name = "kcc.claim-kept") Duration kept) {
        this.work = work;
        this.clock = clock;
        this.kept = kept;
    }

    /// Who has a contact.
    ///
    /// @param holder null when nobody has
    /// @param until null when nobody has
    public record Claimed(String holder, Instant until) {

        private static final Claimed BY_NOBODY = new Claimed(null, null);
    }

    /// Once more by the same agent keeps it for longer.
    ///
    /// @throws ContactTaken (as a failure) when another has it
    /// @throws Problem.NotFound (as a failure) when there is none within the bound
    public Uni<Claimed> claim(UUID contact, String agent, MunicipalityScope visible) {
        OffsetDateTime now = now();
        OffsetDateTime until = now.plus(kept);
        return work.sql(visible, transaction -> require(transaction, contact)
                .chain(() -> transaction.preparedQuery(FORGET).execute(Tuple.of(agent, now)))
                .chain(() -> transaction.preparedQuery(CLAIM).execute(Tuple.of(contact, agent, now, until)))
                .chain(claimed -> claimed.rowCount() == 1 ? Uni.createFrom().item(new Claimed(agent, until.toInstant()))
                        : refuseIfTaken(transaction, contact).chain(ContactClaims::justReleased)));
    }

    /// What nobody has is released already.
    ///
    /// @throws ContactTaken (as a failure) when another has it
    /// @throws Problem.NotFound (as a failure) when there is none within the bound
    public Uni<Claimed> release(UUID contact, String agent, MunicipalityScope visible) {
        OffsetDateTime now = now();
        return work.sql(visible, transaction -> require(transaction, contact)
                .chain(() -> transaction.preparedQuery(RELEASE).execute(Tuple.of(contact, agent, now)))
                .chain(() -> refuseIfTaken(transaction, contact)));
    }

    private static Uni<Void> require(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(SEEN).execute(Tuple.of(contact)).invoke(found -> {
            if (found.size() == 0) {
                throw new Problem.NotFound("Dit contact is er niet.");
            }
        }).replaceWithVoid();
    }

    private static Uni<Claimed> refuseIfTaken(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(HOLDER).execute(Tuple.of(contact)).invoke(found -> found.forEach(held -> {
            throw new ContactTaken(held.getString("holder"), held.getOffsetDateTime("expires_at").toInstant());
        })).replaceWith(Claimed.BY_NOBODY);
    }

    /// Between the two statements; the next try finds it free.
    private static <T> Uni<T> justReleased() {
        return Uni.createFrom().failure(new Problem.Busy("Dit contact kwam net vrij. Probeer het nog eens."));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
