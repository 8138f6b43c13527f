package nl.kcc.intake.mail.mailbox;

import jakarta.enterprise.context.Dependent;

import org.jboss.logging.Logger;

/// Work on the mails that comes round by the clock; none where there are no mailboxes. What fails is tried again next time.
/// That is told once for each cause: while the database is away every round fails. Each user has one of its own.
@Dependent
public class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class);

    private final Mailboxes mailboxes;
    private String told = "";

    MailRound(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    public void run(Runnable work) {
        if (mailboxes.isEmpty()) {
            return;
        }
        try {
            work.run();
            told = "";
        } catch (MailTables.Stopped _) {
            // Goes on after the next start.
        } catch (RuntimeException e) {
            String cause = e.getClass().getName();
            if (!cause.equals(told)) {
                LOG.error("Work on the mails failed; tried again until it succeeds", e);
            }
            told = cause;
        }
    }
}
