package nl.kcc.intake.mail.sending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.intake.catalogue.ForwardingAddresses;
import nl.kcc.intake.catalogue.OtherBody;
import nl.kcc.intake.citizen.CitizenPost;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.mail.mailbox.Mailbox;
import nl.kcc.intake.mail.mailbox.Mailboxes;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;

/// Writes down which mails are to be sent.
@Startup
@ApplicationScoped
class OutgoingMails implements CitizenPost {

    private static final Duration LONGEST_HELD = Duration.ofHours(1);
    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");
    private static final String ADDRESSEE = """
            select cast(row_to_json(a) as text) as row from (
                select r.municipality, r.email, m.mailbox from citizen_reference r
                left join incoming_mail m on m.contact_id = first_contact(r.contact_id)
                where r.contact_id = $1 limit 1) a
            """;
    /// Who still waits for an answer that was promised for later.
    private static final String DELAYED = """
            select cast(row_to_json(a) as text) as row from (
                select r.municipality, r.email, m.mailbox from citizen_reference r
                join contact c on c.id = r.contact_id
                join decision d on d.contact_id = r.contact_id and d.delay_new_due_at > $2
                left join incoming_mail m on m.contact_id = first_contact(r.contact_id)
                where r.contact_id = $1 and %s and not exists (
                    select from outgoing_mail o where o.contact_id = r.contact_id and o.kind = 'DELAY')
                limit 1) a
            """.formatted(LaterAnswer.AWAITED);
    /// Of receipts the first one of the day, and one that a contact's answer comes later.
    private static final String WRITE = """
            insert into outgoing_mail (id, contact_id, municipality, mailbox, kind, contact_version, recipient, day, state,
                created_at, next_attempt_at, message_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'WAITING', $9, $10, $11)
            on conflict do nothing
            """;
    /// Once anybody has tried to send it, nobody knows what the server did with it.
    private static final String WITHDRAW = """
            with withdrawn as (
                delete from outgoing_mail where contact_id = $1 and contact_version = $2
                    and state = 'WAITING' and attempts = 0
                returning id
            )
            select not exists (select from outgoing_mail m where m.contact_id = $1 and m.contact_version = $2
                and m.id not in (select id from withdrawn))
            """;

    private final Mailboxes mailboxes;
    private final ForwardingAddresses addresses;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Duration answersHeld;

    /// @param answersHeld for so long what an agent sends can be taken back
    OutgoingMails(Mailboxes mailboxes, ForwardingAddresses addresses, Identifiers identifiers, Clock clock,
            @ConfigProperty(name = "kcc.mail.answers-held") Duration answersHeld) {
        if (answersHeld.isNegative() || answersHeld.compareTo(LONGEST_HELD) > 0) {
            throw new ConfigurationException("Set kcc.mail.answers-held to at most an hour, such as 1m, or 0s for at once.");
        }
        this.mailboxes = mailboxes;
        this.addresses = addresses;
        this.identifiers = identifiers;
        this.clock = clock;
        this.answersHeld = answersHeld;
    }

    /// Whom a contact's mails go to.
    ///
    /// @param mailbox by which the question came in; null when it came by another channel
    record Addressee(String municipality, String email, String mailbox) {

        private Addressee replacedBy(String other) {
            return new Addressee(municipality, other, mailbox);
        }

        /// Not the address: it is personal data.
        @Override
        public String toString() {
            return "Addressee[mailbox=" + mailbox + "]";
        }
    }

    @Override
    public Uni<Void> receipt(SqlConnection transaction, UUID contact) {
        if (mailboxes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return write(transaction, ADDRESSEE, Tuple.of(contact), contact, MailPurpose.RECEIPT);
    }

    @Override
    public Uni<Void> delays(SqlConnection transaction, List<UUID> contacts) {
        Uni<Void> written = Uni.createFrom().voidItem();
        if (!mailboxes.isEmpty()) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            for (UUID contact : contacts) {
                written = written.chain(() -> write(transaction, DELAYED, Tuple.of(contact, now), contact, MailPurpose.DELAY));
            }
        }
        return written;
    }

    private Uni<Void> write(SqlConnection transaction, String addressee, Tuple parameters, UUID contact, MailPurpose purpose) {
        return transaction.preparedQuery(addressee).execute(parameters)
                .map(rows -> rows.stream().map(row -> read(row.getString("row"))).findFirst()
                        .flatMap(found -> values(found, contact, purpose, null)))
                .chain(values -> values.isEmpty() ? Uni.createFrom().voidItem()
                        : transaction.preparedQuery(WRITE).execute(Tuple.from(values.get())).replaceWithVoid());
    }

    @Override
    public Uni<Void> answer(Mutiny.Session session, UUID contact, long version) {
        if (mailboxes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return addressee(session, contact)
                .map(asked -> asked.flatMap(addressee -> values(addressee, contact, MailPurpose.ANSWER, version)))
                .chain(values -> values.isEmpty() ? Uni.createFrom().voidItem() : write(session, values.get()));
    }

    @Override
    public Uni<Void> forward(Mutiny.Session session, UUID contact, long version, OtherBody body) {
        Optional<String> address = addresses.of(body);
        if (mailboxes.isEmpty() || address.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return addressee(session, contact)
                .map(asked -> asked.map(citizen -> citizen.replacedBy(address.get()))
                        .flatMap(addressee -> values(addressee, contact, MailPurpose.FORWARD, version)))
                .chain(values -> values.isEmpty() ? Uni.createFrom().voidItem() : write(session, values.get()));
    }

    private static Uni<Optional<Addressee>> addressee(Mutiny.Session session, UUID contact) {
        return session.createNativeQuery(inSession(ADDRESSEE), String.class).setParameter(1, contact)
                .getSingleResultOrNull().map(row -> Optional.ofNullable(row).map(OutgoingMails::read));
    }

    @Override
    public Uni<Boolean> withdraw(Mutiny.Session session, UUID contact, long version) {
        return session.createNativeQuery(inSession(WITHDRAW), Boolean.class).setParameter(1, contact)
                .setParameter(2, version).getSingleResult();
    }

    private static Uni<Void> write(Mutiny.Session session, List<Object> values) {
        var query = session.createNativeQuery(inSession(WRITE));
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.executeUpdate().replaceWithVoid();
    }

    /// In the order of [#WRITE]; empty when there is no mailbox to send from, or nobody to send to but ourselves.
    private Optional<List<Object>> values(Addressee addressee, UUID contact, MailPurpose purpose, Long version) {
        Optional<Mailbox> mailbox = Optional.ofNullable(addressee.mailbox).flatMap(mailboxes::at)
                .or(() -> mailboxes.firstOf(addressee.municipality));
        Optional<String> recipient = IdentifierType.EMAIL.normalise(addressee.email)
                .filter(address -> mailboxes.at(address).isEmpty());
        if (mailbox.isEmpty() || recipient.isEmpty()) {
            return Optional.empty();
        }
        UUID id = identifiers.next();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return Optional.of(java.util.Arrays.asList(id, contact, addressee.municipality, mailbox.get().address(), purpose.name(),
                version, recipient.get(), LocalDate.ofInstant(clock.instant(), DUTCH), now,
                purpose == MailPurpose.RECEIPT || purpose == MailPurpose.DELAY ? now : now.plus(answersHeld),
                "<%s@%s>".formatted(id, mailbox.get().domain())));
    }

    private static String inSession(String sql) {
        return sql.replace('$', '?');
    }

    private static Addressee read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Addressee.class);
        } catch (IOException e) {
            throw new UncheckedIOException("whom a mail goes to cannot be read", e);
        }
    }
}
