package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// One agent at a time.
@IntakeTest
class ContactClaimTest extends EmptyIntake {

    private static final UUID NOBODYS = UUID.fromString("0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e");

    @Test
    void whoTakesAContactIsSeenByAllAndFindsItAmongHisOwn() {
        UUID mine = aContact("");
        UUID other = aContact("");

        move(mine, "claim").statusCode(200).body("claimedBy", equalTo("agent")).body("claimedUntil", notNullValue());

        agent().get("/v1/contacts").then().body("contacts.find { it.id == '" + mine + "' }.claimedBy", equalTo("agent"))
                .body("contacts.find { it.id == '" + other + "' }.claimedBy", nullValue());
        agent().get("/v1/contacts?mine=true").then().body("contacts.id", equalTo(List.of(mine.toString())));
        agent().get("/v1/contacts?mine=false").then().body("contacts", hasSize(2));
    }

    @Test
    void whatAnotherHasIsNamedAndStaysHis() {
        UUID contact = aContact("");
        held(contact, "agent2", "now() + interval '5 minutes'");

        move(contact, "claim").statusCode(409).contentType("application/problem+json")
                .body("detail", containsString("agent2")).body("type", containsString("contact-taken"));
        move(contact, "release").statusCode(409).body("detail", containsString("agent2"));

        assertThat(database.column("select holder from contact_claim")).containsExactly("agent2");
    }

    @Test
    void aClaimEndsByItself() {
        UUID contact = aContact("");
        held(contact, "agent2", "now() - interval '1 second'");
        agent().get("/v1/contacts").then().body("contacts[0].claimedBy", nullValue());

        move(contact, "claim").statusCode(200).body("claimedBy", equalTo("agent"));

        assertThat(database.column("select holder from contact_claim")).containsExactly("agent");
    }

    @Test
    void whoHasItKeepsItForLongerAndGivesItBackOnce() {
        UUID contact = aContact("");
        held(contact, "agent", "now() + interval '1 minute'");

        move(contact, "claim").statusCode(200);
        assertThat(database.count("contact_claim where expires_at > now() + interval '10 minutes'")).isEqualTo(1);
        move(contact, "release").statusCode(200).body("claimedBy", nullValue());
        move(contact, "release").statusCode(200);

        assertThat(database.count("contact_claim")).isZero();
    }

    @Test
    void onlyAgentsTakeContactsAndOnlySuchAsThereAre() {
        move(NOBODYS, "claim").statusCode(404);
        move(NOBODYS, "release").statusCode(404);
        user("backoffice").post("/v1/contacts/" + aContact("") + "/claim").then().statusCode(403);
    }

    private void held(UUID contact, String holder, String until) {
        database.execute("insert into contact_claim values ('%s', '%s', now() - interval '20 minutes', %s)".formatted(contact,
                holder, until));
    }

    private static ValidatableResponse move(UUID contact, String move) {
        return agent().post("/v1/contacts/" + contact + "/" + move).then();
    }
}
