package nl.kcc.intake.mail.processing;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import nl.kcc.intake.mail.mailbox.MailRound;
import nl.kcc.intake.mail.mailbox.MailTables;
import nl.kcc.intake.mail.mailbox.Mailboxes;
import nl.kcc.intake.mail.parsing.MailKind;
import nl.kcc.intake.mail.parsing.MailReader;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.sending.ReturnedMails;
import nl.kcc.intake.mail.threading.ReplyTokens;

/// Reads the stored mails, one after the other, each in a transaction of its own.
@ApplicationScoped
class ProcessMails {

    private static final Logger LOG = Logger.getLogger(ProcessMails.class);
    /// So often a mail was taken and never finished: reading it may be what ends the process.
    private static final int MOST_ATTEMPTS = 4;

    private final MailRound round;
    private final MailQueue queue;
    private final RegisterMail register;
    private final ReturnedMails returned;
    private final ReplyTokens tokens;
    private final MailTables tables;
    private final MailReader reader;

    ProcessMails(MailRound round, Mailboxes mailboxes, MailQueue queue, RegisterMail register, ReturnedMails returned,
            ReplyTokens tokens,
            MailTables tables) {
        this.round = round;
        this.queue = queue;
        this.register = register;
        this.returned = returned;
        this.tokens = tokens;
        this.tables = tables;
        this.reader = new MailReader(mailboxes.senders());
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void process() {
        round.run(this::processAll);
    }

    private void processAll() {
        Optional<WaitingMail> next = queue.take();
        while (next.isPresent()) {
            process(next.get());
            next = queue.take();
        }
    }

    private void process(WaitingMail stored) {
        ReadMail mail = stored.attempts() > MOST_ATTEMPTS ? MailReader.unreadable(stored.raw()) : reader.read(stored.raw());
        try {
            settle(stored, mail);
        } catch (MailTables.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "A mail could not be processed; tried again mailbox=%s uid=%d", stored.mailbox(), stored.uid());
            queue.putBack(stored.id());
        }
    }

    private void settle(WaitingMail stored, ReadMail mail) {
        MailOutcome outcome = MailOutcome.of(mail);
        switch (mail.kind()) {
            case MailKind.Question _ -> register(stored, mail, outcome);
            case MailKind.Unreadable _ -> register(stored, mail, outcome);
            case MailKind.Automatic _ -> keep(stored, outcome);
            case MailKind.MailingList _ -> keep(stored, outcome);
            case MailKind.Bounce bounce -> keepReturned(stored, mail, bounce, outcome);
        }
    }

    private void register(WaitingMail stored, ReadMail mail, MailOutcome outcome) {
        try {
            tables.await(register.register(new MailQuestion(stored, mail), outcome));
        } catch (RegisterMail.MailKnown known) {
            keep(stored, outcome.asDuplicate(Optional.of(known.first())));
        }
    }

    private void keep(WaitingMail stored, MailOutcome outcome) {
        tables.inTransaction(transaction -> queue.finish(transaction, stored, outcome));
    }

    private void keepReturned(WaitingMail stored, ReadMail mail, MailKind.Bounce bounce, MailOutcome outcome) {
        Optional<UUID> ofToken = mail.thread().token().flatMap(tokens::contactId);
        tables.inTransaction(transaction -> returned.note(transaction, bounce, ofToken, stored.municipality())
                .chain(contact -> queue.finish(transaction, stored, outcome.about(contact))));
    }
}
