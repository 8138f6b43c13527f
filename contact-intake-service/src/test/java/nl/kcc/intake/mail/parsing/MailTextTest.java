package nl.kcc.intake.mail.parsing;

import static nl.kcc.intake.mail.parsing.MailText.PassageKind.OWN;
import static nl.kcc.intake.mail.parsing.MailText.PassageKind.QUOTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.intake.mail.parsing.MailText.Passage;

class MailTextTest {

    private static final String OURS = """
            Geachte heer Smit,

            Wat is uw adres?
            Sinds wanneer woont u daar?
            """;

    @Test
    void whatTheQuotationHoldsAndOurMailDoesNotIsAnAnswer() {
        var text = new MailText(List.of(new Passage(OWN, "Zie hieronder."), new Passage(QUOTED, """
                Op 2 nov 2026 om 10:12 schreef Gemeente:

                Geachte heer Smit,

                Wat is uw   adres?
                Kerkstraat 1.
                Sinds wanneer woont u daar?
                Sinds mei.""")));

        assertThat(text.comparedWith(OURS).passages()).containsExactly(new Passage(OWN, "Zie hieronder."),
                new Passage(QUOTED, """
                        Op 2 nov 2026 om 10:12 schreef Gemeente:

                        Geachte heer Smit,

                        Wat is uw   adres?"""), new Passage(OWN, "Kerkstraat 1."),
                new Passage(QUOTED, "Sinds wanneer woont u daar?"), new Passage(OWN, "Sinds mei."));
    }

    @Test
    void aLineBrokenAnewIsStillOurs() {
        var text = new MailText(List.of(new Passage(QUOTED, "Sinds wanneer woont\nu daar?")));

        assertThat(text.comparedWith(OURS)).isEqualTo(text);
    }

    @Test
    void nothingIsLostByComparing() {
        var text = new MailText(List.of(new Passage(OWN, "a"), new Passage(QUOTED, "Wat is uw adres?\nhier in de straat")));

        assertThat(text.comparedWith(OURS).all().lines().filter(line -> !line.isEmpty()))
                .containsExactlyElementsOf(text.all().lines().filter(line -> !line.isEmpty()).toList());
    }
}
