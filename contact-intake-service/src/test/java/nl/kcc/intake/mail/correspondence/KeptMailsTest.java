package nl.kcc.intake.mail.correspondence;

import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;
import nl.kcc.intake.mail.processing.ArrivingMails;

/// Mails that became no contact are in sight, and may become one after all.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class KeptMailsTest extends EmptyIntake {

    @Inject
    ArrivingMails mails;

    @Test
    void eachKindIsCountedAndListed() {
        UUID automatic = mails.bring(automatic(1));
        mails.bring("List-Id: <nieuws.voorbeeld.nl>\n" + question(2));
        UUID first = mails.contactOf(mails.bring(question(3)));
        mails.bring(question(3));

        agent().get("/v1/mails").then().statusCode(200)
                .body("counts.AUTOMATIC", equalTo(1)).body("counts.LIST", equalTo(1)).body("counts.DUPLICATE", equalTo(1))
                .body("counts.QUESTION", nullValue()).body("mails.kind", contains("DUPLICATE", "LIST", "AUTOMATIC"))
                .body("mails[0].about", equalTo(first.toString())).body("next", nullValue());
        agent().get("/v1/mails?kind=AUTOMATIC&municipality=GM0344").then().statusCode(200)
                .body("mails.id", contains(automatic.toString())).body("mails[0].detail", equalTo("AUTO_SUBMITTED"))
                .body("mails[0].sender", equalTo("burger1@voorbeeld.nl")).body("counts.LIST", equalTo(1));
    }

    @Test
    void aWalkShowsEachOnce() {
        for (int i = 0; i < 5; i++) {
            mails.bring(automatic(i));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = agent().get("/v1/mails?limit=2" + (next.isEmpty() ? "" : "&after=" + next)).then().statusCode(200)
                    .extract().jsonPath();
            seen.addAll(page.getList("mails.id"));
            next = page.getString("next");
            mails.bring(automatic(10 + seen.size()));
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void wrongQuestionsAreRefused() {
        for (String query : new String[] { "kind=QUESTION", "kind=ONZIN", "limit=0", "after=x", "municipality=Utrecht" }) {
            assertThat(agent().get("/v1/mails?" + query).statusCode()).as(query).isIn(400, 404);
        }
        user("backoffice").get("/v1/mails").then().statusCode(403);
        user("backoffice").post("/v1/mails/" + UUID.randomUUID() + "/question").then().statusCode(403);
    }

    @Test
    void whatItSaysCanBeReadAndLeavesATrace() {
        UUID mail = mails.bring(automatic(1));

        agent().get("/v1/mails/" + mail).then().statusCode(200).body("kind", equalTo("AUTOMATIC"))
                .body("passages[0].text", containsString("Vraag nummer 1"));
        assertThat(database.column("select mail_id || ' ' || reader from mail_read")).containsExactly(mail + " agent");
        agent().get("/v1/mails/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aMailWronglyTakenForAutomaticBecomesAQuestion() {
        UUID mail = mails.bring(automatic(1));
        assertThat(database.count("contact")).isZero();

        String contact = agent().post("/v1/mails/" + mail + "/question").then().statusCode(200)
                .body("id", equalTo(mail.toString())).extract().path("contactId");

        assertThat(database.column("select id || ' ' || channel || ' ' || summary from contact"))
                .containsExactly(contact + " EMAIL Vraag nummer 1");
        assertThat(database.column("select kind || ' ' || detail || ' ' || made_question_by from incoming_mail"))
                .containsExactly("QUESTION AUTO_SUBMITTED agent");
        assertThat(database.count("citizen_reference")).isEqualTo(1);
        // A program may have sent it all the same.
        assertThat(database.count("outgoing_mail")).isZero();
        agent().get("/v1/mails").then().body("mails", hasSize(0));
        agent().get("/v1/contacts/" + contact + "/mail").then().body("message.kind", equalTo("QUESTION"));
    }

    @Test
    void onlyOnceAndOnlyWhatIsNoContactYet() {
        UUID mail = mails.bring(automatic(1));
        agent().post("/v1/mails/" + mail + "/question").then().statusCode(200);
        agent().post("/v1/mails/" + mail + "/question").then().statusCode(409);
        UUID asked = mails.bring(question(2));
        agent().post("/v1/mails/" + asked + "/question").then().statusCode(409);
        UUID again = mails.bring(question(2));
        agent().post("/v1/mails/" + again + "/question").then().statusCode(409);
        agent().post("/v1/mails/" + UUID.randomUUID() + "/question").then().statusCode(404);

        assertThat(database.count("contact")).isEqualTo(2);
    }

    private static String automatic(int number) {
        return "Auto-Submitted: auto-generated\n" + question(number);
    }

    private static String question(int number) {
        return """
                From: burger%d@voorbeeld.nl
                Subject: Vraag
                Date: Sat, 28 Nov 2026 10:00:00 +0100

                Vraag nummer %d
                """.formatted(number, number);
    }
}
