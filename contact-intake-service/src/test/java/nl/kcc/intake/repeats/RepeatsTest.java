package nl.kcc.intake.repeats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.repeats.Asked.ANSWERED;
import static nl.kcc.intake.repeats.Asked.BSN;
import static nl.kcc.intake.repeats.Asked.ask;
import static nl.kcc.intake.repeats.Asked.asked;
import static nl.kcc.intake.repeats.Asked.body;
import static nl.kcc.intake.repeats.Asked.day;
import static nl.kcc.intake.repeats.Asked.person;
import static nl.kcc.intake.repeats.Asked.question;
import static nl.kcc.intake.repeats.Asked.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;
import nl.kcc.events.ContactEvent.RepeatDetected;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Strength;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.outbox.EventJson;

@IntakeTest
class RepeatsTest extends EmptyIntake {

    private static final Chain ALONE = new Chain(Strength.CONFIRMED, null, null, false, null);

    @Test
    void theSameQuestionThreeDaysLaterIsAFollowUp() {
        UUID first = settled(day(0), BSN);

        Response second = ask(day(3).plusSeconds(3600), BSN, question("grofvuil", ANSWERED));

        second.then().body("contacts[0].state", equalTo("FOLLOW_UP"))
                .body("contacts[0].repeatOf.contactId", equalTo(first.toString()))
                .body("contacts[0].repeatOf.days", equalTo(3))
                .body("contacts[0].repeatOf.strength", equalTo("CONFIRMED"));
        UUID id = second.jsonPath().getUUID("contacts[0].id");
        agent().get("/v1/contacts/" + id).then().body("state", equalTo("FOLLOW_UP")).body("version", equalTo(1))
                .body("repeatOf.contactId", equalTo(first.toString())).body("repeatOf.days", equalTo(3))
                .body("$", not(hasKey("repeatedAt")));
        agent().get("/v1/contacts/" + first).then().body("state", equalTo("SETTLED")).body("version", equalTo(2))
                .body("$", not(hasKey("repeatOf"))).body("repeatedAt", equalTo(day(3).plusSeconds(3600).toString()))
                .body("history.action", equalTo(List.of("REGISTERED", "REPEAT_DETECTED")))
                .body("history[1].by", equalTo("agent"));
        assertThat(events(id, 1)).extracting(ContactState::chain)
                .containsExactly(new Chain(Strength.CONFIRMED, first, day(0), false, null));
        assertThat(events(first, 2)).extracting(ContactState::chain).containsExactly(ALONE, next(day(3).plusSeconds(3600)));
        assertThat(lastType(first)).isEqualTo("nl.klantcontacten.herhaling-herkend.v1");
    }

    @Test
    void anAddressIsTheSameInCapitalsAndACompanyIsAPersonToo() {
        UUID first = settled(day(0), person("EMAIL", "jan@voorbeeld.nl"));
        ask(day(1), person("EMAIL", "Jan@Voorbeeld.NL"), question("grofvuil", "")).then()
                .body("contacts[0].repeatOf.contactId", equalTo(first.toString()))
                .body("contacts[0].repeatOf.strength", equalTo("CONFIRMED")).body("contacts[0].state", equalTo("FOLLOW_UP"));

        settled(day(0), person("KVK", "12345678"));
        ask(day(0), person("KVK", "12 34 56 78"), question("grofvuil", "")).then()
                .body("contacts[0].repeatOf.days", equalTo(0)).body("contacts[0].repeatOf.strength", equalTo("CONFIRMED"));
    }

    @Test
    void aTelephoneMayBeSharedSoItChangesNoState() {
        UUID first = settled(day(0), person("PHONE", "06 12345678"));

        Response second = ask(day(3), person("PHONE", "+31 6 12345678"), question("grofvuil", ANSWERED));

        second.then().body("contacts[0].state", equalTo("SETTLED"))
                .body("contacts[0].repeatOf.contactId", equalTo(first.toString()))
                .body("contacts[0].repeatOf.strength", equalTo("POSSIBLE"));
        assertThat(chain(first)).isEqualTo(new Chain(Strength.POSSIBLE, null, null, false, day(3)));
    }

    @Test
    void anotherTopicAnotherMunicipalityAnotherPersonOrNobodyIsNoRepeat() {
        UUID first = settled(day(0), BSN);

        ask(day(1), BSN, question("paspoort", "")).then().body("contacts[0]", not(hasKey("repeatOf")));
        ask(day(1), BSN, question(null, "")).then().body("contacts[0]", not(hasKey("repeatOf")));
        ask(day(1), person("BSN", "111222333"), question("grofvuil", "")).then()
                .body("contacts[0]", not(hasKey("repeatOf")));
        register(body("GM0363", day(1), BSN, question("grofvuil", ""))).then().statusCode(201)
                .body("contacts[0]", not(hasKey("repeatOf")));
        ask(day(1), "null", question("grofvuil", "")).then().body("contacts[0]", not(hasKey("repeatOf")));

        assertThat(version(first)).isEqualTo(1);
        assertThat(database.column("select chain_strength from contact where identity_id is null")).containsOnlyNulls();
    }

    @Test
    void whoComesBackWithoutAnAnswerIsAChaser() {
        UUID open = asked(day(0), BSN, "grofvuil", "");
        UUID handedOver = asked(day(1), BSN, "grofvuil", ", \"outcome\": \"HANDOVER\"");
        UUID last = settled(day(2), BSN);

        assertThat(chain(handedOver)).isEqualTo(new Chain(Strength.CONFIRMED, open, day(0), true, day(2)));
        assertThat(chain(last)).isEqualTo(new Chain(Strength.CONFIRMED, handedOver, day(1), true, null));
    }

    @Test
    void eightDaysLaterIsAFirstContactAgainThatContradictsTheOther() {
        UUID first = settled(day(0), BSN);

        Response second = ask(day(8), BSN, question("grofvuil", ANSWERED));

        second.then().body("contacts[0].state", equalTo("SETTLED")).body("contacts[0]", not(hasKey("repeatOf")));
        assertThat(chain(first)).isEqualTo(next(day(8)));
        assertThat(chain(second.jsonPath().getUUID("contacts[0].id"))).isEqualTo(ALONE);
    }

    @Test
    void aThankYouNeitherContradictsNorChasesNorReopens() {
        UUID answered = settled(day(0), BSN);
        UUID open = asked(day(1), BSN, "paspoort", "");

        ask(day(2), BSN, question("grofvuil", ", \"outcome\": \"NO_QUESTION\""),
                question("paspoort", ", \"outcome\": \"NO_QUESTION\"")).then()
                .body("contacts.state", equalTo(List.of("EXCLUDED", "EXCLUDED")))
                .body("contacts[0]", not(hasKey("repeatOf")));
        UUID later = settled(day(3), BSN);
        agent().contentType("application/json").body("{\"reason\": \"NO_QUESTION\"}")
                .post("/v1/contacts/" + later + "/exclusion").then().statusCode(200).body("state", equalTo("EXCLUDED"));

        assertThat(chain(answered)).isEqualTo(ALONE);
        assertThat(chain(open)).isEqualTo(ALONE);
        assertThat(chain(later)).isEqualTo(ALONE);
        agent().get("/v1/contacts/" + answered).then().body("state", equalTo("SETTLED"));
    }

    @Test
    void aLateRegistrationComesInBetween() {
        UUID first = settled(day(0), BSN);
        UUID third = settled(day(6), BSN);

        UUID second = settled(day(4), BSN);

        assertThat(chain(first)).isEqualTo(next(day(4)));
        assertThat(chain(second)).isEqualTo(new Chain(Strength.CONFIRMED, first, day(0), false, day(6)));
        assertThat(chain(third)).isEqualTo(new Chain(Strength.CONFIRMED, second, day(4), false, null));
        assertThat(List.of(version(first), version(second), version(third))).containsExactly(3L, 1L, 2L);
    }

    @Test
    void questionsOfOneCallAreNotEachOthersRepeat() {
        UUID first = settled(day(0), BSN);

        Response call = ask(day(1), BSN, question("grofvuil", ANSWERED), question("grofvuil", ""), question("paspoort", ""));

        List<String> ids = call.jsonPath().getList("contacts.id");
        call.then().body("contacts[0].repeatOf.contactId", equalTo(first.toString()))
                .body("contacts[1].repeatOf.contactId", equalTo(first.toString()))
                .body("contacts[2]", not(hasKey("repeatOf")));
        assertThat(version(first)).isEqualTo(2);
        UUID after = settled(day(2), BSN);
        assertThat(ids.stream().limit(2).map(id -> chain(UUID.fromString(id)).nextAt())).containsOnly(day(2));
        assertThat(chain(after).repeatOf()).hasToString(ids.get(1));
        assertThat(chain(after).chaser()).isTrue();
    }

    @Test
    void aTopicThatIsKnownLaterMovesTheContactToItsChain() {
        UUID first = settled(day(0), BSN);
        UUID second = asked(day(1), BSN, null, ANSWERED);
        UUID third = settled(day(2), BSN);

        call(second, "topic", "{\"topic\": \"grofvuil\"}").then().statusCode(200).body("state", equalTo("FOLLOW_UP"))
                .body("repeatOf.contactId", equalTo(first.toString())).body("repeatedAt", equalTo(day(2).toString()));
        assertThat(chain(first)).isEqualTo(next(day(1)));
        assertThat(chain(third).repeatOf()).isEqualTo(second);

        call(second, "topic", "{\"topic\": \"paspoort\"}").then().statusCode(200).body("state", equalTo("SETTLED"))
                .body("$", not(hasKey("repeatOf"))).body("$", not(hasKey("repeatedAt")));
        assertThat(chain(first)).isEqualTo(next(day(2)));
        assertThat(chain(third).repeatOf()).isEqualTo(first);
        assertThat(events(second, 3).getLast().chain()).isEqualTo(ALONE);
        assertThat(List.of(version(first), version(second), version(third))).containsExactly(4L, 3L, 3L);
    }

    @Test
    void anExcludedContactLeavesItsNeighboursToEachOther() {
        UUID first = settled(day(0), BSN);
        UUID second = settled(day(5), BSN);
        UUID third = settled(day(9), BSN);

        call(second, "exclusion", "{\"reason\": \"TEST\"}").then().statusCode(200).body("state", equalTo("EXCLUDED"))
                .body("$", not(hasKey("repeatOf")));

        assertThat(chain(first)).isEqualTo(next(day(9)));
        assertThat(chain(second)).isEqualTo(ALONE);
        assertThat(chain(third)).isEqualTo(ALONE);
        agent().get("/v1/contacts/" + third).then().body("state", equalTo("SETTLED"));
    }

    @Test
    void spamIsInNoChain() {
        UUID first = settled(day(0), BSN);

        ask(day(1), BSN, question("grofvuil", ", \"outcome\": \"SPAM\"")).then().body("contacts[0]", not(hasKey("repeatOf")));

        assertThat(version(first)).isEqualTo(1);
    }

    @Test
    void whatHappensToTheOneBeforeDecidesAfterwardsWhoWasAChaser() {
        Instant now = Instant.now();
        UUID first = asked(now.minusSeconds(60), BSN, "grofvuil", "");
        UUID second = settled(now.plusSeconds(120), BSN);
        assertThat(chain(second).chaser()).isTrue();

        call(first, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        assertThat(chain(second).chaser()).isFalse();
        call(first, "verdict", "{\"resolved\": true}").then().statusCode(200);
        assertThat(version(second)).isEqualTo(2);
        call(first, "reopening", "{\"reason\": \"Het klopt niet\"}").then().statusCode(200);
        assertThat(chain(second).chaser()).isTrue();
        assertThat(events(second, 3)).extracting(event -> event.chain().chaser()).containsExactly(true, false, true);
    }

    @Test
    void aHandoverOfTheOneBeforeMakesAChaser() {
        Instant now = Instant.now();
        UUID first = settled(now.minusSeconds(60), BSN);
        UUID second = settled(now.plusSeconds(120), BSN);

        call(first, "handover", "{\"reason\": \"COMPLEX\"}").then().statusCode(200);

        assertThat(chain(second).chaser()).isTrue();
        assertThat(version(second)).isEqualTo(2);
    }

    @Test
    void whatHappensLongAfterwardsMakesNobodyAChaser() {
        UUID first = settled(day(0), BSN);
        UUID second = settled(day(1), BSN);

        call(first, "reopening", "{\"reason\": \"Het klopt niet\"}").then().statusCode(200);

        assertThat(chain(second).chaser()).isFalse();
        assertThat(version(second)).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndCreatesNothing() {
        UUID first = settled(day(0), BSN);
        String body = body("GM0344", day(3), BSN, question("grofvuil", ANSWERED));

        Response once = agent().header("Idempotency-Key", "herhaald").body(body).post("/v1/contacts");
        Response again = agent().header("Idempotency-Key", "herhaald").body(body).post("/v1/contacts");

        once.then().statusCode(201).body("contacts[0].repeatOf.days", equalTo(3));
        assertThat(again.asString()).isEqualTo(once.asString());
        assertThat(database.count("contact")).isEqualTo(2);
        assertThat(version(first)).isEqualTo(2);
    }

    @Test
    void onceNobodyKnowsWhoseItIsNothingMoves() {
        UUID first = settled(day(0), BSN);
        UUID second = settled(day(1), BSN);
        database.execute("delete from identity_pseudonym");
        database.execute("update contact set identity_id = null");

        settled(day(2), BSN);
        call(first, "verdict", "{\"resolved\": true}").then().statusCode(200);
        assertThat(chain(second)).isEqualTo(new Chain(Strength.CONFIRMED, first, day(0), false, null));
        assertThat(chain(first)).isEqualTo(next(day(1)));
        call(second, "topic", "{\"topic\": \"paspoort\"}").then().statusCode(200).body("state", equalTo("SETTLED"))
                .body("$", not(hasKey("repeatOf")));
    }

    private static Chain next(Instant at) {
        return new Chain(Strength.CONFIRMED, null, null, false, at);
    }

    private long version(UUID id) {
        return Long.parseLong(database.column("select version from contact where id = '" + id + "'").getFirst());
    }

    /// As the newest event tells it.
    private Chain chain(UUID id) {
        return events(id, version(id)).getLast().chain();
    }

    /// All versions, oldest first.
    private List<ContactState> events(UUID id, long versions) {
        await().atMost(Duration.ofSeconds(20)).until(() -> kafka.published(Topics.CONTACTS, id.toString()).size() == versions);
        return kafka.published(Topics.CONTACTS, id.toString()).stream().map(message -> contact(message.value())).toList();
    }

    private String lastType(UUID id) {
        return new String(kafka.published(Topics.CONTACTS, id.toString()).getLast().headers().lastHeader("ce_type").value(),
                UTF_8);
    }

    private static ContactState contact(byte[] event) {
        try {
            return EventJson.read(event, RepeatDetected.class).contact();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
