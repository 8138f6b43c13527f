package nl.kcc.intake.mail.processing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.intake.citizen.CitizenPost;
import nl.kcc.intake.citizen.CitizenReferences;
import nl.kcc.intake.citizen.Reference;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.threading.Belonging;
import nl.kcc.intake.mail.threading.ReplyTokens;
import nl.kcc.intake.mail.threading.Threading;
import nl.kcc.intake.registration.RegisterContacts;
import nl.kcc.outbox.BackgroundWork;

/// Makes a contact of a mail that asks something: the contact, what became of the mail and the receipt in one transaction.
@ApplicationScoped
class RegisterMail {

    /// Whoever connects a mailbox for the first time finds old mails in it, whose writers expect no receipt any more.
    private static final Duration WORTH_A_RECEIPT = Duration.ofDays(5);

    private final RegisterContacts register;
    private final MailQueue queue;
    private final ReplyTokens tokens;
    private final CitizenPost post;
    private final BackgroundWork work;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RegisterMail(RegisterContacts register, MailQueue queue, ReplyTokens tokens, CitizenPost post, BackgroundWork work,
            Clock clock) {
        this.register = register;
        this.queue = queue;
        this.tokens = tokens;
        this.post = post;
        this.work = work;
        this.clock = clock;
    }

    /// The same mail came before. Breaks the transaction off, so it needs no stack trace.
    static final class MailKnown extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient UUID first;

        private MailKnown(UUID first) {
            super("known", null, false, false);
            this.first = first;
        }

        /// The contact that it became then.
        UUID first() {
            return first;
        }
    }

    /// @throws MailKnown (as a failure) when the same mail came before; nothing was stored then
    /// @throws nl.kcc.intake.registration.RegistrationRefused (as a failure) when it breaks a rule
    Uni<Void> register(MailQuestion question, MailOutcome outcome) {
        return register.register(question.interaction(clock.instant()), steps -> work.sql(transaction -> queue
                .first(transaction, question.stored(), outcome).invoke(first -> first.ifPresent(contact -> {
                    throw new MailKnown(contact);
                }))
                .chain(() -> belonging(transaction, question))
                .chain(place -> steps.apply(transaction).call(registered -> keep(transaction, question,
                        outcome.became(registered.contactIds().getFirst(), place))))))
                .replaceWithVoid();
    }

    private Uni<Belonging> belonging(SqlConnection transaction, MailQuestion question) {
        ReadMail mail = question.mail();
        Optional<UUID> ofToken = mail.thread().token().flatMap(tokens::contactId);
        return KnownMails.around(transaction, mail, ofToken, question.stored().municipality())
                .map(known -> new Threading(tokens, known).belonging(mail));
    }

    private Uni<Void> keep(SqlConnection transaction, MailQuestion question, MailOutcome outcome) {
        UUID contact = outcome.contact().orElseThrow();
        return queue.finish(transaction, question.stored(), outcome)
                .chain(() -> question.person().map(address -> CitizenReferences
                        .store(transaction, new CitizenReferences.Owned(contact, question.stored().municipality(), address),
                                Reference.random(random))
                        .chain(() -> isRecent(question) ? post.receipt(transaction, contact) : Uni.createFrom().voidItem()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private boolean isRecent(MailQuestion question) {
        Instant earliest = clock.instant().minus(WORTH_A_RECEIPT);
        return question.stored().receivedAt().isAfter(earliest);
    }
}
