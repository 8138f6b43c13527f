package nl.kcc.intake.mail.threading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.intake.mail.parsing.KnownSenders;
import nl.kcc.intake.mail.parsing.MailReader;

/// What replies to an answered question seem to be.
class ReplySignsTest {

    private static final String QUESTION = "Wanneer wordt het grofvuil in de Dorpsstraat opgehaald?";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Bedankt! | NO_QUESTION",
            "Hartelijk dank voor uw snelle reactie. | NO_QUESTION",
            "Dank u wel, dat is duidelijk. | NO_QUESTION",
            "Thank you very much. | NO_QUESTION",
            "Bedankt, maar dat bedoelde ik anders. | NEW_QUESTION",
            "Bedankt. Kan ik ook een afspraak maken? | NEW_QUESTION",
            "Alvast bedankt voor de verlenging van mijn parkeervergunning. | NEW_QUESTION",
            "Bedankt, maar het ligt er nog steeds. | SAME_QUESTION",
            "Er is nog niets gekomen en het is niet opgehaald. | SAME_QUESTION",
            "Dit is niet beantwoord. | SAME_QUESTION",
            "Still no answer. | SAME_QUESTION",
            "Wordt het grofvuil in de Dorpsstraat op dinsdag opgehaald? | SAME_QUESTION",
            "Wat kost een paspoort? | NEW_QUESTION",
            "Ik bedank voor de eer. | NEW_QUESTION" })
    void aProposalRestsOnSimpleSigns(String words, ReplyMeaning expected) {
        assertThat(proposal("Subject: Re: Antwoord\r\n\r\n" + words)).isEqualTo(expected);
    }

    @Test
    void quotedWordsAreNotTheWritersOwn() {
        assertThat(proposal("Subject: Re\r\n\r\nBedankt!\r\n\r\n> Het is nog niet opgehaald.\r\n> Wilt u dat?"))
                .isEqualTo(ReplyMeaning.NO_QUESTION);
    }

    @Test
    void thanksWithAFileAreNoMereThanks() {
        assertThat(proposal("""
                Subject: Re
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="grens"

                --grens

                Bedankt!
                --grens
                Content-Type: application/pdf; name="bezwaar.pdf"
                Content-Disposition: attachment

                %PDF
                --grens--
                """.replace("\n", "\r\n"))).isEqualTo(ReplyMeaning.NEW_QUESTION);
    }

    @Test
    void manyWordsAroundAThankYouMayAskSomething() {
        assertThat(proposal("Subject: Re\r\n\r\nBedankt. " + "Het gaat mij om iets anders. ".repeat(10)))
                .isEqualTo(ReplyMeaning.NEW_QUESTION);
    }

    private static ReplyMeaning proposal(String mail) {
        return ReplySigns.proposal(new MailReader(KnownSenders.NONE).read(("From: burger@voorbeeld.nl\r\n" + mail)
                .getBytes(UTF_8)), QUESTION);
    }
}
