package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailKeyTest {

    private static final String MAIL = """
            Received: from a by b; Mon, 2 Nov 2026 10:12:01 +0100
            From: Jan <jan@voorbeeld.example>
            To: gemeente@kcc.example
            Subject: Vraag
            Date: Mon, 2 Nov 2026 10:12:00 +0100
            Message-ID: <1@voorbeeld.example>
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Waar is het café?
            """;

    @Test
    void theSameMailTwiceIsOne() {
        assertThat(areSame(MAIL, MAIL)).isTrue();
    }

    @Test
    void anotherWayAndAnotherMailboxChangeNothing() {
        assertThat(areSame(MAIL, MAIL.replace("from a by b", "from c by d").replace("gemeente@", "balie@"))).isTrue();
    }

    @Test
    void aRewrittenMessageIdChangesNothing() {
        assertThat(areSame(MAIL, MAIL.replace("<1@voorbeeld", "<0815@poort"))).isTrue();
    }

    @Test
    void textEncodedAnewOnItsWayIsTheSame() {
        assertThat(areSame(MAIL, MAIL.replace("8bit", "quoted-printable").replace("café?\n", "caf=C3=A9?  \n\n"))).isTrue();
    }

    @Test
    void oneMessageIdUsedForTwoMailsHidesNeither() {
        assertThat(areSame(MAIL, MAIL.replace("Waar", "Wanneer"))).isFalse();
    }

    @Test
    void twoMailsOfOneSecondWithoutMessageIdDiffer() {
        String without = MAIL.replace("Message-ID: <1@voorbeeld.example>\n", "");

        assertThat(areSame(without, without.replace("café", "stadhuis"))).isFalse();
        assertThat(areSame(without, without.replace("Subject: Vraag", "Subject: Andere vraag"))).isFalse();
        assertThat(areSame(without, without.replace("jan@", "ans@"))).isFalse();
        assertThat(areSame(without, without)).isTrue();
    }

    @Test
    void theSameWordsAtAnotherMomentAreAnotherMail() {
        assertThat(areSame(MAIL, MAIL.replace("10:12:00", "10:12:09"))).isFalse();
    }

    @Test
    void withoutDateTheMessageIdTellsMailsApart() {
        String without = MAIL.replace("Date: Mon, 2 Nov 2026 10:12:00 +0100\n", "");

        assertThat(areSame(without, without.replace("<1@", "<2@"))).isFalse();
        assertThat(areSame(without, without)).isTrue();
    }

    @Test
    void anotherFileMakesAnotherMail() {
        String one = new String(MailCorpus.raw("files-three-of-one-name"), UTF_8);

        assertThat(areSame(one, one.replace("/9gB", "/9gE"))).isFalse();
    }

    private static boolean areSame(String one, String other) {
        return key(one).isSameMailAs(key(other));
    }

    private static MailKey key(String mail) {
        return new MailReader(KnownSenders.NONE).read(mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8)).key();
    }
}
