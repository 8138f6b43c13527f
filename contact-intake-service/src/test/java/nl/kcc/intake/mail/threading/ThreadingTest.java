package nl.kcc.intake.mail.threading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.kcc.intake.mail.parsing.KnownSenders;
import nl.kcc.intake.mail.parsing.MailReader;

class ThreadingTest {

    private static final UUID CONTACT = UUID.fromString("0199f000-0000-7000-8000-000000000001");
    private static final ReplyTokens TOKENS = new ReplyTokens(new byte[32]);
    private static final KnownThreads.MailThread THREAD = new KnownThreads.MailThread(CONTACT,
            Set.of("jan@voorbeeld.example", "collega@kcc.example"));
    private static final Belonging TO_CONTACT = new Belonging.ToContact(CONTACT);
    private static final Belonging PERHAPS = new Belonging.PerhapsToContact(CONTACT);
    private static final Belonging TO_NOTHING = new Belonging.ToNothing();

    private final Threading threading = new Threading(TOKENS, new KnownThreads() {
        @Override
        public Optional<MailThread> ofContact(UUID contactId) {
            return Optional.of(THREAD).filter(_ -> contactId.equals(CONTACT));
        }

        @Override
        public Optional<MailThread> ofMail(String messageId) {
            return Optional.of(THREAD).filter(_ -> messageId.equals("<uit-77@kcc.example>"));
        }
    });

    @Test
    void theTokenInTheAddressLeadsToTheContact() {
        assertThat(belonging("jan@voorbeeld.example", "To: gemeente+" + TOKENS.token(CONTACT) + "@kcc.example"))
                .isEqualTo(TO_CONTACT);
    }

    @Test
    void theTokenInAnEncodedSubjectLeadsToTheContact() {
        String subject = "Re: één vraag [" + TOKENS.token(CONTACT) + "]";

        assertThat(belonging("jan@voorbeeld.example",
                "Subject: =?utf-8?B?" + Base64.getEncoder().encodeToString(subject.getBytes(UTF_8)) + "?="))
                .isEqualTo(TO_CONTACT);
    }

    @Test
    void aForgedTokenLeadsNowhere() {
        String genuine = TOKENS.token(CONTACT);
        String forged = genuine.substring(0, 38) + (genuine.endsWith("a") ? "b" : "a");

        assertThat(belonging("jan@voorbeeld.example", "To: gemeente+" + forged + "@kcc.example")).isEqualTo(TO_NOTHING);
        assertThat(new ReplyTokens("x".repeat(32).getBytes(UTF_8)).contactId(genuine)).isEmpty();
    }

    @Test
    void aGenuineTokenFromAStrangerLeadsToNoMoreThanPerhaps() {
        assertThat(belonging("vreemd@elders.example", "To: gemeente+" + TOKENS.token(CONTACT) + "@kcc.example"))
                .isEqualTo(PERHAPS);
    }

    @Test
    void knownReferencesLeadToTheContactAlsoBehindAnUnknownInReplyTo() {
        assertThat(belonging("jan@voorbeeld.example",
                "In-Reply-To: <onbekend@x.example>\r\nReferences: <uit-77@kcc.example> <onbekend@x.example>"))
                .isEqualTo(TO_CONTACT);
    }

    @Test
    void referencesFromAStrangerLeadToNoMoreThanPerhaps() {
        assertThat(belonging("vreemd@elders.example", "In-Reply-To: <uit-77@kcc.example>")).isEqualTo(PERHAPS);
    }

    @Test
    void aColleagueWhoWasInCopyTookPart() {
        assertThat(belonging("collega@kcc.example", "In-Reply-To: <uit-77@kcc.example>")).isEqualTo(TO_CONTACT);
    }

    @Test
    void theSubjectLeadsNowhere() {
        assertThat(belonging("jan@voorbeeld.example", "Subject: Re: Antwoord op uw vraag")).isEqualTo(TO_NOTHING);
    }

    @Test
    void eachTokenFitsAnAddressAndComesBack() {
        for (UUID id : List.of(CONTACT, new UUID(0, 0), new UUID(-1, -1))) {
            assertThat(TOKENS.token(id)).matches("[a-z2-7]{39}");
            assertThat(TOKENS.contactId(TOKENS.token(id).toUpperCase(java.util.Locale.ROOT))).contains(id);
        }
    }

    @Test
    void whatIsNoTokenIsNobodys() {
        assertThat(List.of("", "a", "7".repeat(39), "é".repeat(39), "a".repeat(40)))
                .allSatisfy(token -> assertThat(TOKENS.contactId(token)).isEmpty());
    }

    private Belonging belonging(String writer, String fields) {
        String mail = "From: Iemand <" + writer + ">\r\n" + fields + "\r\n\r\nWaar is het loket?\r\n";
        return threading.belonging(new MailReader(KnownSenders.NONE).read(mail.getBytes(UTF_8)));
    }
}
