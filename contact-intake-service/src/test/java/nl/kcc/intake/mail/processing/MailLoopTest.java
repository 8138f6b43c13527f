package nl.kcc.intake.mail.processing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;

/// Two programs that answer each other come to an end, whatever the other one sends.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class MailLoopTest extends EmptyIntake {

    private static final int IN_A_MINUTE = 50;

    @Inject
    ArrivingMails mails;

    /// The worst kind: nothing in its mails shows that a program wrote them.
    @Test
    void fiftyAcknowledgementsWithoutASignGetOneReceipt() {
        for (int i = 0; i < IN_A_MINUTE; i++) {
            mails.bring(acknowledgement(i, ""));
        }

        assertThat(database.count("outgoing_mail")).isEqualTo(1);
        // Seen by people, who can see what it is.
        assertThat(database.count("contact")).isEqualTo(IN_A_MINUTE);
    }

    @Test
    void acknowledgementsThatSayWhatTheyAreGetNone() {
        for (int i = 0; i < IN_A_MINUTE; i++) {
            mails.bring(acknowledgement(i, "Auto-Submitted: auto-replied\n"));
        }

        assertThat(database.count("outgoing_mail")).isZero();
        assertThat(database.count("contact")).isZero();
        assertThat(database.count("incoming_mail where kind = 'AUTOMATIC'")).isEqualTo(IN_A_MINUTE);
    }

    @Test
    void ourOwnReceiptThatComesBackEndsThere() {
        mails.bring(acknowledgement(1, "X-Kcc-Loop: kcc.local\n"));

        assertThat(database.column("select kind || ' ' || detail from incoming_mail"))
                .containsExactly("AUTOMATIC OWN_LOOP_HEADER");
        assertThat(database.count("outgoing_mail")).isZero();
    }

    /// Two of our own mailboxes that write to each other.
    @Test
    void ourOwnAddressGetsNoReceipt() {
        mails.bring("From: gemeente@kcc.local\nSubject: Doorgestuurd\n\nWilt u dit oppakken?\n");

        assertThat(database.count("contact")).isEqualTo(1);
        assertThat(database.count("outgoing_mail")).isZero();
    }

    private static String acknowledgement(int number, String header) {
        return header + """
                From: balie@andersysteem.voorbeeld
                To: gemeente@kcc.local
                Subject: Re: Wij hebben uw vraag ontvangen
                Date: Sat, 28 Nov 2026 10:00:%02d +0100
                Message-ID: <%d@andersysteem.voorbeeld>

                Uw bericht is bij ons bekend onder zaak %d.
                """.formatted(number, number, number);
    }
}
