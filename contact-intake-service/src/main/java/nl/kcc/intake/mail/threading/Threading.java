package nl.kcc.intake.mail.threading;

import java.util.Optional;

import nl.kcc.intake.mail.parsing.Correspondent;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.threading.KnownThreads.MailThread;

/// Finds the contact that a mail belongs to: by our token, else by the nearest mail it answers that is known.
public final class Threading {

    private final ReplyTokens tokens;
    private final KnownThreads known;

    public Threading(ReplyTokens tokens, KnownThreads known) {
        this.tokens = tokens;
        this.known = known;
    }

    public Belonging belonging(ReadMail mail) {
        return mail.thread().token().flatMap(tokens::contactId).flatMap(known::ofContact)
                .or(() -> mail.thread().answered().stream().map(known::ofMail).flatMap(Optional::stream).findFirst())
                .map(thread -> belonging(thread, mail)).orElseGet(Belonging.ToNothing::new);
    }

    /// A token shows that the writer has seen a mail of ours, which whoever got it forwarded has, too. So even with one it
    /// matters who writes.
    private static Belonging belonging(MailThread thread, ReadMail mail) {
        boolean tookPart = mail.author().sender().map(Correspondent::address).filter(thread.participants()::contains)
                .isPresent();
        return tookPart ? new Belonging.ToContact(thread.contactId()) : new Belonging.PerhapsToContact(thread.contactId());
    }
}
