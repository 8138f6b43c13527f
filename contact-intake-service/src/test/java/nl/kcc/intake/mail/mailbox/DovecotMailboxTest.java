package nl.kcc.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import nl.kcc.infra.Dovecot;
import nl.kcc.intake.IntakeTest;

/// The same against the server that most mailboxes lie on.
@IntakeTest
class DovecotMailboxTest extends MailboxScenarios {

    @Override
    TestMailServer server() {
        Assumptions.assumeTrue(Dovecot.isInstalled(),
                "NOT TESTED: mailboxes on Dovecot. Install it (on Debian: apt-get install dovecot-imapd).");
        return new DovecotServer(ADDRESS, PASSWORD);
    }

    @Test
    void aRestartLosesNothingAndDoublesNothing() {
        server.start();
        server.deliver(MESSAGE);
        MailboxReader reader = reader(PASSWORD, Optional.empty());
        reader.look();

        server.stop();
        server.deliver(MESSAGE.replace("Grofvuil", "Paspoort"));
        reader.look();
        assertThat(watch.complaints()).containsKey(ADDRESS);
        server.start();
        reader.look();
        reader.look();

        assertThat(database.count("incoming_mail")).isEqualTo(2);
        assertThat(watch.complaints()).doesNotContainKey(ADDRESS);
    }

    @Test
    void aConnectionThatDiedWhileListeningIsOpenedAnew() {
        server.start();
        listening(hints -> {
            awaitHint(hints);

            server.stop();
            server.start();
            hints.set(0);

            awaitHint(hints);
        });
    }

    @Test
    void numberedAnewNothingThatIsMarkedIsReadOnceMore() {
        server.start();
        server.deliver(MESSAGE);
        reader(PASSWORD, Optional.empty()).look();

        assertThat(server.flags()).allMatch(flags -> flags.contains("KccStored"));
        server.numberAnew();
        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.count("incoming_mail")).isEqualTo(1);
    }
}
