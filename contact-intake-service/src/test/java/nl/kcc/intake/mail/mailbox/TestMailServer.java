package nl.kcc.intake.mail.mailbox;

import java.util.List;

/// A mail server with one mailbox, as tests of its reader need it.
interface TestMailServer extends AutoCloseable {

    /// For the first time, or again after it was stopped.
    void start();

    void stop();

    /// Has a message lie in the inbox.
    ///
    /// @param message its lines end as those of a text block
    void deliver(String message);

    /// Begins to number its messages anew: another UIDVALIDITY, the same UIDs. Restarts it.
    void numberAnew();

    int imapPort();

    /// The UIDs are of no interest: how many there are.
    int messages(String folder);

    /// Flags of all messages of the inbox.
    List<String> flags();

    @Override
    void close();
}
