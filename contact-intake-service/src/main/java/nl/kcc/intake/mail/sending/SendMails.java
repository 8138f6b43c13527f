package nl.kcc.intake.mail.sending;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import nl.kcc.intake.mail.mailbox.MailRound;
import nl.kcc.intake.mail.mailbox.Mailbox;
import nl.kcc.intake.mail.mailbox.Mailboxes;

/// Sends what waits, and tries again, less and less often, for three days.
@ApplicationScoped
class SendMails {

    private static final Logger LOG = Logger.getLogger(SendMails.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVEN_UP = Duration.ofDays(3);
    private static final int MOST_DOUBLINGS = 6;

    private final MailRound round;
    private final Mailboxes mailboxes;
    private final LetterQueue queue;
    private final MailDispatch dispatch;
    private final Clock clock;

    SendMails(MailRound round, Mailboxes mailboxes, LetterQueue queue, MailDispatch dispatch, Clock clock) {
        this.round = round;
        this.mailboxes = mailboxes;
        this.queue = queue;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        round.run(this::sendAll);
    }

    private void sendAll() {
        Optional<WaitingLetter> next = queue.take();
        while (next.isPresent()) {
            send(next.get());
            next = queue.take();
        }
    }

    private void send(WaitingLetter letter) {
        Mailbox mailbox = mailboxes.at(letter.mailbox()).orElseThrow();
        if (letter.purpose() == MailPurpose.ANSWER && letter.text().isEmpty()) {
            queue.failed(letter.id(), "NO_TEXT");
            return;
        }
        if (letter.later().filter(LaterAnswer::isSettled).isPresent()) {
            queue.drop(letter.id());
            return;
        }
        try {
            dispatch.send(mailbox, letter);
            queue.sent(letter.id());
        } catch (MessagingException e) {
            MailRefusal.in(e).ifPresentOrElse(refusal -> refused(letter, refusal), () -> later(letter, e));
        } catch (IOException e) {
            later(letter, e);
        }
    }

    private void refused(WaitingLetter letter, MailRefusal refusal) {
        LOG.warnf("A mail was refused contactId=%s status=%s", letter.contact(), refusal.status());
        queue.failed(letter.id(), refusal.status());
    }

    /// The server's words may name people, and stay out of log and table.
    private void later(WaitingLetter letter, Exception cause) {
        String kind = cause.getClass().getSimpleName();
        if (clock.instant().isAfter(letter.createdAt().plus(GIVEN_UP))) {
            LOG.errorf("A mail could not be sent for three days, and is given up contactId=%s cause=%s", letter.contact(),
                    kind);
            queue.failed(letter.id(), kind);
        } else {
            LOG.warnf("A mail could not be sent; tried again contactId=%s attempts=%d cause=%s", letter.contact(),
                    letter.attempts(), kind);
            queue.later(letter.id(), pause(letter.attempts()), kind);
        }
    }

    /// @param attempts made so far, at least 1
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
