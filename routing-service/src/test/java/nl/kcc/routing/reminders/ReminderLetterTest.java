package nl.kcc.routing.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.vertx.ext.mail.SMTPException;
import nl.kcc.routing.rulesets.ShippedKnowledge;

class ReminderLetterTest {

    private static final ReminderDay FRIDAY = ReminderDay.at(Instant.parse("2026-11-20T09:00:00Z"),
            ShippedKnowledge.KNOWLEDGE.calendars().of("GM0344"), 1, 3).orElseThrow();
    private static final OwedWork LATE = new OwedWork(new UUID(0, 1), new UUID(0, 2), Instant.parse("2026-11-19T16:00:00Z"));
    private static final OwedWork SOON = new OwedWork(new UUID(0, 3), new UUID(0, 4), Instant.parse("2026-11-23T16:00:00Z"));

    @Test
    void itSaysWhatIsLateAndWhatIsDueSoonWithALinkToEach() {
        var letter = letter(List.of(LATE, SOON));

        assertThat(letter.subject()).isEqualTo("Burgerzaken: 1 vraag te laat, 1 bijna te laat");
        assertThat(letter.text()).contains(
                """
                        Te laat (1)
                        - 00000000-0000-0000-0000-000000000002: moest af op donderdag 19 november om 17.00 uur, minder dan een werkdag te laat
                          https://kcc.voorbeeld.nl/werklijst/?id=00000000-0000-0000-0000-000000000001

                        Bijna te laat (1)
                        - 00000000-0000-0000-0000-000000000004: moet af op maandag 23 november om 17.00 uur
                          https://kcc.voorbeeld.nl/werklijst/?id=00000000-0000-0000-0000-000000000003
                        """);
    }

    @Test
    void aLongListIsCutAndSaysSo() {
        var letter = letter(Stream.generate(() -> LATE).limit(53).toList());

        assertThat(letter.subject()).isEqualTo("Burgerzaken: 53 vragen te laat");
        assertThat(letter.text()).contains("Te laat (53)", "- en nog 3 in de werklijst");
        assertThat(letter.text().lines().filter(line -> line.startsWith("- 0"))).hasSize(50);
    }

    @Test
    void pausesGrowAndEnd() {
        assertThat(Stream.of(1, 2, 3, 6, 50).map(SendReminders::pause).map(java.time.Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 30L, 30L);
    }

    @Test
    void onlyARefusedDepartmentIsGivenUp() {
        assertThat(SendReminders.isForGood(refusal("recipient address not accepted: 550 5.1.1 unknown", true))).isTrue();
        assertThat(SendReminders.isForGood(refusal("recipient address not accepted: 450 4.2.1 busy", false))).isFalse();
        assertThat(SendReminders.isForGood(refusal("sender address not accepted: 550 5.7.1 not yours", true))).isFalse();
        assertThat(SendReminders.isForGood(refusal("AUTH PLAIN failed 535 5.7.8 wrong", true))).isFalse();
        assertThat(SendReminders.isForGood(new java.io.IOException("away"))).isFalse();
    }

    private static SMTPException refusal(String message, boolean permanent) {
        return new SMTPException(message, permanent ? 550 : 450, List.of(message), permanent);
    }

    private static ReminderLetter letter(List<OwedWork> owed) {
        return new ReminderLetter("Burgerzaken", RemindedParty.DEPARTMENT, owed, FRIDAY,
                Optional.of("https://kcc.voorbeeld.nl"));
    }
}
