package nl.kcc.intake.mail.processing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.citizen.CitizenPost;
import nl.kcc.intake.citizen.CitizenReferences;
import nl.kcc.intake.citizen.Reference;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.threading.Belonging;
import nl.kcc.intake.mail.threading.ReplyMeaning;
import nl.kcc.intake.mail.threading.ReplySigns;
import nl.kcc.intake.mail.threading.ReplyTokens;
import nl.kcc.intake.mail.threading.Threading;
import nl.kcc.intake.registration.RegisterContacts;
import nl.kcc.intake.registration.Registered;
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
    private final ClientWork clients;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RegisterMail(RegisterContacts register, MailQueue queue, ReplyTokens tokens, CitizenPost post, BackgroundWork work,
            ClientWork clients, Clock clock) {
        this.register = register;
        this.queue = queue;
        this.tokens = tokens;
        this.post = post;
        this.work = work;
        this.clients = clients;
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
        return register.register(question.interaction(clock.instant()),
                steps -> work.sql(transaction -> store(transaction, steps, question, outcome)
                        .call(registered -> isRecent(question) ? receipt(transaction, question, registered)
                                : Uni.createFrom().voidItem())))
                .replaceWithVoid();
    }

    /// As a question that a person saw where a program saw none. Without a receipt: a program may have sent it all the same.
    ///
    /// @param taken in the same transaction, before anything else; may refuse
    /// @throws MailKnown (as a failure) as [#register] does
    Uni<UUID> registerByHand(MailQuestion question, MailOutcome outcome, MunicipalityScope visible,
            Function<SqlConnection, Uni<Void>> taken) {
        return register.register(question.interaction(clock.instant()),
                steps -> clients.sql(visible, transaction -> taken.apply(transaction)
                        .chain(() -> store(transaction, steps, question, outcome))))
                .map(registered -> registered.contactIds().getFirst());
    }

    private Uni<Registered> store(SqlConnection transaction, Function<SqlConnection, Uni<Registered>> steps,
            MailQuestion question, MailOutcome outcome) {
        return queue.first(transaction, question.stored(), outcome).invoke(first -> first.ifPresent(contact -> {
            throw new MailKnown(contact);
        })).chain(() -> belonging(transaction, question))
                .chain(place -> proposal(transaction, question, place).chain(proposal -> steps.apply(transaction)
                        .call(registered -> keep(transaction, question, outcome.proposing(proposal)
                                .became(registered.contactIds().getFirst(), place)))));
    }

    /// Nothing while an answer is owed: then a reply adds something to the question, or asks where the answer is.
    private static Uni<Optional<ReplyMeaning>> proposal(SqlConnection transaction, MailQuestion question, Belonging place) {
        return place instanceof Belonging.ToContact(UUID earlier)
                ? MailedContact.find(transaction, earlier).map(found -> found
                        .filter(contact -> contact.situation() instanceof Lifecycle.Reopenable)
                        .map(contact -> ReplySigns.proposal(question.mail(), contact.summary())))
                : Uni.createFrom().item(Optional.empty());
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
                                Reference.random(random)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> receipt(SqlConnection transaction, MailQuestion question, Registered registered) {
        return question.person().isEmpty() ? Uni.createFrom().voidItem()
                : post.receipt(transaction, registered.contactIds().getFirst());
    }

    private boolean isRecent(MailQuestion question) {
        Instant earliest = clock.instant().minus(WORTH_A_RECEIPT);
        return question.stored().receivedAt().isAfter(earliest);
    }
}
