package nl.kcc.intake.listing;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.routingview.Decision;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.intake.rows.ContactArrays;

/// The queue holds exactly what the front office owes an answer, by whatever way it came to that.
@IntakeTest
class FrontOfficeQueueTest extends EmptyIntake {

    /// A moment of four, or none.
    private static final String MOMENT = "case when random() < 0.6 then now() - interval '1 hour' * (1 + floor(random() * 4)) end";

    @Test
    void whatIsOpenComesByItsMomentAndWhatIsDoneGoes() {
        UUID open = aContact("");
        aContact("\"outcome\": \"ANSWERED\"");
        aContact("\"outcome\": \"SPAM\"");
        aContact("\"outcome\": \"HANDOVER\"");
        UUID earlier = aContact("");
        database.execute("update contact set occurred_at = occurred_at - interval '1 day' where id = '" + earlier + "'");
        UUID reopened = aContact("\"outcome\": \"ANSWERED\"");
        call(reopened, "reopening", "{\"reason\": \"x\"}").then().statusCode(200);

        queue("").body("contacts.id", equalTo(texts(earlier, open, reopened)))
                .body("contacts.returned", equalTo(List.of(false, false, false)));
        call(open, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        call(earlier, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(200);
        queue("").body("contacts.id", equalTo(texts(reopened)));
        counts("").body("queue", equalTo(1)).body("returned", equalTo(0)).body("registered", nullValue());
    }

    @Test
    void whatADepartmentGaveBackSaysSoUntilSomethingIsDoneWithIt() {
        UUID answered = returned("EMAIL");
        UUID again = returned("PHONE");
        returned("PHONE");
        queue("").body("contacts", hasSize(3)).body("contacts.returned", equalTo(List.of(true, true, true)))
                .body("contacts.state", equalTo(List.of("HANDED_OVER", "HANDED_OVER", "HANDED_OVER")))
                .body("contacts.department", equalTo(List.of("reiniging", "reiniging", "reiniging")));
        counts("").body("queue", equalTo(3)).body("returned", equalTo(3));

        queue("&channel=EMAIL").body("contacts.id", equalTo(texts(answered)));
        queue("&department=burgerzaken").body("contacts", hasSize(0));
        queue("&topic=grofvuil").body("contacts", hasSize(0));
        call(answered, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        call(again, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(200);

        queue("").body("contacts", hasSize(1));
        counts("").body("queue", equalTo(1)).body("returned", equalTo(1));
    }

    @Test
    void whatChasesADepartmentsWorkIsInNoQueueUntilItIsFreeOfIt() {
        UUID id = aContact("");
        database.execute(
                "insert into decision (contact_id, version, rule_set, joined_handover_id) values ('%1$s', 1, 1, '%1$s')"
                        .formatted(id));
        queue("").body("contacts", hasSize(0));

        database.execute("update decision set joined_handover_id = null");
        queue("").body("contacts.id", equalTo(texts(id)));
    }

    /// In twelve hundred situations, whether or not they can come about, and after each of them changed to another.
    @Test
    void theQueueIsWhatTheLifeOfAContactSays() {
        aContact("");
        database.execute("""
                select setseed(0.5);
                insert into contact select (json_populate_record(c, json_build_object('id', gen_random_uuid()))).*
                from contact c, generate_series(1, 399)""");
        agree();
        for (int round = 0; round < 2; round++) {
            database.execute(
                    """
                            update contact set outcome = case when random() < 0.3 then 'ANSWERED' end, answered_at = %1$s,
                                handover_requested_at = %1$s, handover_reason = 'OTHER', reopened_at = %1$s,
                                exclusion = case when random() < 0.1 then 'SPAM' end,
                                repeat_of = id, chain_strength = case when random() < 0.2 then 'CONFIRMED' end where random() < 0.8;
                            insert into decision (contact_id, version, rule_set, answer_overdue_at, handed_over_at,
                                handover_returned_at, handover_completed_at, joined_handover_id, joined_completed_at)
                            select id, 1, 1, case when random() < 0.3 then %1$s end, %1$s, case when random() < 0.3 then %1$s end, case when random() < 0.5 then %1$s end,
                                case when random() < 0.2 then id end, case when random() < 0.2 then %1$s end
                            from contact where random() < 0.7
                            on conflict (contact_id) do update set answer_overdue_at = excluded.answer_overdue_at,
                                handed_over_at = coalesce(decision.handed_over_at, excluded.handed_over_at),
                                handover_returned_at = excluded.handover_returned_at,
                                handover_completed_at = excluded.handover_completed_at,
                                joined_handover_id = excluded.joined_handover_id, joined_completed_at = excluded.joined_completed_at
                            """
                            .formatted(MOMENT));
            agree();
        }
    }

    private void agree() {
        Map<String, Boolean> expected = new TreeMap<>();
        lives().forEach(life -> {
            if (life instanceof Lifecycle.Open || life instanceof Lifecycle.GivenBack) {
                expected.put(life.state().contactId().toString(), life instanceof Lifecycle.GivenBack);
            }
        });
        Map<String, Boolean> shown = new TreeMap<>();
        queue("&limit=500").extract().jsonPath().<Map<String, Object>> getList("contacts")
                .forEach(contact -> shown.put((String) contact.get("id"), (Boolean) contact.get("returned")));

        assertThat(shown).isEqualTo(expected).isNotEmpty();
        assertThat(listed("returned=true")).isEqualTo(
                expected.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet()));
        assertThat(listed("waiting=true")).isEqualTo(lives().stream()
                .filter(life -> life instanceof Lifecycle.Open || life instanceof Lifecycle.GivenBack
                        || life instanceof Lifecycle.AtBackOffice)
                .map(life -> life.state().contactId().toString()).collect(Collectors.toSet()));
        counts("").body("queue", equalTo(expected.size()))
                .body("returned", equalTo((int) expected.values().stream().filter(given -> given).count()));
        inTheStatesThatAreFew();
    }

    private static Set<String> listed(String which) {
        return Set.copyOf(agent().get("/v1/contacts?limit=500&" + which).then().statusCode(200).extract()
                .<List<String>> path("contacts.id"));
    }

    private void inTheStatesThatAreFew() {
        List<String> states = agent().get("/v1/contacts?limit=500").jsonPath().getList("contacts.state");
        for (Set<String> asked : List.of(Set.of("OPEN"), Set.of("OVERDUE"), Set.of("REOPENED"),
                Set.of("OPEN", "OVERDUE", "REOPENED"), Set.of("OPEN", "SETTLED"))) {
            agent().get("/v1/contacts?limit=500&state=" + String.join("&state=", asked)).then().statusCode(200)
                    .body("contacts", hasSize((int) states.stream().filter(asked::contains).count()));
        }
    }

    private List<Lifecycle> lives() {
        var contacts = ContactArrays.read(
                database.column("select cast(coalesce(json_agg(c order by id), '[]') as text) from contact c").getFirst());
        List<String> decisions = database
                .column("select cast(row_to_json(d) as text) from contact left join decision d on contact_id = id order by id");
        List<Lifecycle> lives = new ArrayList<>();
        contacts.forEach(contact -> lives.add(Lifecycle.of(contact, Optional.ofNullable(decisions.get(lives.size()))
                .map(Decisions::read).map(Decision::facts).orElse(RoutingFacts.NONE))));
        return lives;
    }

    @Test
    void theCountsOfTheStatesAreThoseOfTheList() {
        for (String outcome : List.of("ANSWERED", "REFERRED", "WARM_SETTLED", "CITIZEN_RETURNS", "HANDOVER", "SPAM",
                "ENTERED_IN_ERROR")) {
            UUID id = aContact(outcome.startsWith("ENTERED") ? "" : "\"outcome\": \"" + outcome + "\"");
            if (outcome.startsWith("ENTERED")) {
                call(id, "exclusion", "{\"reason\": \"" + outcome + "\"}").then().statusCode(200);
            }
        }
        UUID late = aContact("");
        database.execute("insert into decision (contact_id, version, rule_set, answer_overdue_at) values ('" + late
                + "', 1, 1, now())");
        call(aContact("\"outcome\": \"ANSWERED\""), "reopening", "{\"reason\": \"x\"}").then().statusCode(200);
        returned("PHONE");
        aContact("");
        database.execute("update contact set repeat_of = id, chain_strength = 'CONFIRMED', chaser = false where id = '"
                + aContact("") + "'");
        agent().post("/v1/contacts/" + late + "/claim").then().statusCode(200);

        JsonPath counts = counts("?states=true").extract().jsonPath();
        assertThat(counts.getMap("$")).isEqualTo(Map.ofEntries(Map.entry("queue", 5), Map.entry("mine", 1),
                Map.entry("returned", 1), Map.entry("registered", 12), Map.entry("excluded", 2), Map.entry("followUp", 1),
                Map.entry("first", 9), Map.entry("open", 1), Map.entry("decided", 8), Map.entry("settled", 2),
                Map.entry("warmSettled", 1), Map.entry("handedOver", 2), Map.entry("citizenReturns", 1),
                Map.entry("overdue", 1), Map.entry("reopened", 1)));
        Map.of("EXCLUDED", "excluded", "FOLLOW_UP", "followUp", "OPEN", "open", "SETTLED", "settled", "WARM_SETTLED",
                "warmSettled", "HANDED_OVER", "handedOver", "CITIZEN_RETURNS", "citizenReturns", "OVERDUE", "overdue",
                "REOPENED", "reopened")
                .forEach((state, name) -> agent().get("/v1/contacts?limit=500&state=" + state).then()
                        .body("contacts", hasSize(counts.getInt(name))));
    }

    @Test
    void aDayIsTheDutchOne() {
        for (String moment : List.of("2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z",
                "2026-03-29T22:00:00Z")) {
            database.execute("update contact set occurred_at = '%s' where id = '%s'".formatted(moment, aContact("")));
        }
        counts("?from=2026-03-29&to=2026-03-29").body("registered", equalTo(2)).body("queue", equalTo(4));
        counts("?from=2026-03-29").body("registered", equalTo(3));
        counts("?to=2026-03-28").body("registered", equalTo(1));
        counts("?from=2026-03-29&municipality=GM0344").body("open", equalTo(3));
        assertThat(listed("from=2026-03-29&to=2026-03-29")).hasSize(2);
        assertThat(listed("to=2026-03-28")).hasSize(1);
    }

    @Test
    void theOldestIsOnTopWhateverIsDueFirst() {
        UUID young = aContact("");
        UUID old = aContact("");
        database.execute("update contact set occurred_at = occurred_at - interval '1 day' where id = '" + old + "'");
        database.execute("insert into decision (contact_id, version, rule_set, answer_due_at) values ('" + old
                + "', 1, 1, now() + interval '9 days')");

        agent().get("/v1/contacts?order=DUE").then().body("contacts.id", equalTo(texts(young, old)));
        String next = agent().get("/v1/contacts?order=ASKED&limit=1").then().body("contacts.id", equalTo(texts(old))).extract()
                .path("next");
        agent().get("/v1/contacts?order=ASKED&limit=1&after=" + next).then().body("contacts.id", equalTo(texts(young)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "contacts?queue=ja", "contacts?waiting=1", "contacts?from=gisteren", "contacts?order=oud",
            "contacts/_counts?from=maart", "contacts/_counts?states=1",
            "contacts/_counts?municipality=Utrecht", "contacts/_counts?department=reiniging" })
    void aQuestionThatIsNotUnderstoodIsNamed(String question) {
        agent().get("/v1/" + question).then().statusCode(400)
                .body("violations[0].field", equalTo(question.split("[?=]")[1]));
    }

    @Test
    void rangesEndAfterTheyBegin() {
        agent().get("/v1/contacts/_counts?from=2026-03-29&to=2026-03-28").then().statusCode(400)
                .body("violations[0].field", equalTo("to"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "manager", "ruler", "privacy", "operator" })
    void countsAreForThoseWhoWorkWithThem(String user) {
        user(user).get("/v1/contacts/_counts").then().statusCode(403);
    }

    private UUID returned(String channel) {
        UUID id = aContact("");
        database.execute(
                """
                        update contact set channel = '%2$s', handover_requested_at = now() - interval '1 hour', handover_reason = 'OTHER'
                        where id = '%1$s';
                        insert into decision (contact_id, version, destination, rule_set, handed_over_at, handover_id,
                            handover_department, handover_status, handover_returned_at)
                        values ('%1$s', 1, 'BACK_OFFICE', 1, now(), '%1$s', 'reiniging', 'RETURNED', now() - interval '1 minute')
                        """
                        .formatted(id, channel));
        return id;
    }

    private static ValidatableResponse queue(String more) {
        return agent().get("/v1/contacts?queue=true" + more).then().statusCode(200);
    }

    private static ValidatableResponse counts(String question) {
        return agent().get("/v1/contacts/_counts" + question).then().statusCode(200);
    }

    private static List<String> texts(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toList();
    }
}
