package nl.kcc.intake.mail.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;

/// Stored mails, and what becomes of them.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class ProcessMailsTest extends EmptyIntake {

    private static final int DIFFERENT = 40;
    private static final int AT_ONCE = 4;

    @Inject
    ProcessMails processing;

    @Test
    void eachMailIsOneContactHoweverManyWorkAtOnce() {
        IntStream.range(0, DIFFERENT).forEach(number -> store(number, question(number), ""));
        // The first ten once more, under other numbers.
        IntStream.range(0, 10).forEach(number -> store(DIFFERENT + number, question(number), ""));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, AT_ONCE).forEach(_ -> threads.execute(processing::process));
        }

        assertThat(database.count("contact")).isEqualTo(DIFFERENT);
        assertThat(database.count("incoming_mail where kind = 'QUESTION'")).isEqualTo(DIFFERENT);
        assertThat(database.count("incoming_mail where kind = 'DUPLICATE' and answers is not null")).isEqualTo(10);
        assertThat(database.count("outgoing_mail where kind = 'RECEIPT'")).isEqualTo(DIFFERENT);
    }

    @Test
    void whatWasProcessedStaysAsItIs() {
        store(1, question(1), "");
        processing.process();
        var before = database.rowCounts();

        processing.process();

        assertThat(database.rowCounts()).isEqualTo(before);
    }

    @Test
    void aMailThatSomebodyHasIsLeftToHim() {
        store(1, question(1), ", leased_until = now() + interval '1 minute'");
        processing.process();
        assertThat(database.count("contact")).isZero();

        database.execute("update incoming_mail set leased_until = now() - interval '1 second'");
        processing.process();
        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void aMailThatMayHaveEndedTheProcessIsNotReadOnceMore() {
        store(1, question(1), ", attempts = 4");
        processing.process();

        assertThat(database.column("select kind || ' ' || detail from incoming_mail")).containsExactly("UNREADABLE BROKEN");
        assertThat(database.column("select summary from contact"))
                .containsExactly("Onleesbare e-mail: het bericht is beschadigd.");
    }

    @Test
    void anOldMailIsAContactOfItsDayAndGetsNoReceipt() {
        store(1, question(1), ", received_at = now() - interval '6 days'");
        processing.process();

        assertThat(database.count("contact where occurred_at < now() - interval '5 days'")).isEqualTo(1);
        assertThat(database.count("citizen_reference")).isEqualTo(1);
        assertThat(database.count("outgoing_mail")).isZero();
    }

    @Test
    void whatCameWhileAMailboxWasAwayForTwoDaysGetsItsReceipt() {
        store(1, question(1), ", received_at = now() - interval '2 days'");
        processing.process();

        assertThat(database.count("contact where occurred_at < now() - interval '47 hours'")).isEqualTo(1);
        assertThat(database.count("outgoing_mail where kind = 'RECEIPT'")).isEqualTo(1);
    }

    @Test
    void noNumberOfACitizenIsStoredButInTheRawMail() {
        store(1, question(1).replace("Vraag nummer 1", "Mijn BSN is 999990342"), "");
        processing.process();

        assertThat(database.column("select summary from contact").getFirst()).contains("[BSN]").doesNotContain("999990342");
    }

    private static String question(int number) {
        return "From: burger%d@voorbeeld.nl\r\nSubject: Vraag\r\nDate: Sat, 28 Nov 2026 10:00:00 +0100\r\n\r\nVraag nummer %d\r\n"
                .formatted(number, number);
    }

    /// @param more of the row, such as `, attempts = 4`
    private void store(int uid, String message, String more) {
        UUID id = UUID.randomUUID();
        database.execute("""
                insert into incoming_mail (id, mailbox, municipality, uid_validity, uid, received_at, stored_at, size, raw)
                values ('%s', 'gemeente@kcc.local', 'GM0344', 1, %d, now(), now(), %d, convert_to('%s', 'UTF8'));
                update incoming_mail set size = size%s where id = '%s'
                """.formatted(id, uid, message.length(), message, more, id));
    }
}
