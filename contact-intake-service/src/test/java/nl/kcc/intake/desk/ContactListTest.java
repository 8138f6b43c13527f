package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.domain.VisibleState;

/// The list of contacts, as the queue asks for it.
@IntakeTest
class ContactListTest extends EmptyIntake {

    @Test
    void whatIsDueFirstIsOnTopWithWhatAnAgentNeedsToSee() {
        UUID later = aContact("");
        UUID first = aContact("");
        UUID next = aContact("");
        due(later, "2026-12-03");
        due(first, "2026-12-01");
        due(next, "2026-12-02");

        list("").body("contacts.id", equalTo(texts(first, next, later))).body("next", nullValue())
                .body("contacts[0].summary", equalTo("Wat kost het?")).body("contacts[0].channel", equalTo("PHONE"))
                .body("contacts[0].state", equalTo("OPEN")).body("contacts[0].municipality", equalTo("GM0344"))
                .body("contacts[0].dueAt", equalTo("2026-12-01T16:00:00Z")).body("contacts[0].claimedBy", nullValue())
                .body("contacts.findAll { it.occurredAt > '2026' }", hasSize(3));
    }

    @Test
    void aWalkShowsEachOnceWhateverComesInOrIsDoneMeanwhile() {
        List<UUID> contacts = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            UUID contact = aContact("");
            due(contact, "2099-12-0" + day);
            contacts.add(contact);
        }
        UUID undecided = aContact("");
        JsonPath page = list("limit=3").extract().jsonPath();
        List<String> seen = new ArrayList<>(page.getList("contacts.id"));
        assertThat(seen).containsExactlyElementsOf(texts(undecided, contacts.get(0), contacts.get(1)));

        // Would come once more, would be passed over, and came in since.
        due(contacts.get(0), "2099-12-20");
        due(contacts.get(5), "2020-11-01");
        due(undecided, "2099-12-21");
        call(contacts.get(1), "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        UUID since = aContact("");
        due(since, "2099-12-22");
        while (page.getString("next") != null) {
            page = list("limit=3&after=" + page.getString("next")).extract().jsonPath();
            seen.addAll(page.getList("contacts.id"));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(texts(contacts.toArray(UUID[]::new)))
                .contains(undecided.toString());
        list("").body("contacts[0].id", equalTo(contacts.get(5).toString()));
    }

    @ParameterizedTest
    @EnumSource
    void aStateIsAskedForAsItIsShown(VisibleState state) {
        everyState();
        List<String> shown = list("limit=500").extract().jsonPath()
                .getList("contacts.findAll { it.state == '" + state + "' }.id");
        assertThat(shown).as("examples of " + state).isNotEmpty();

        list("limit=500&state=" + state).body("contacts.id", equalTo(shown));
        list("limit=500&state=" + state + "&state=" + VisibleState.EXCLUDED).body("contacts.findAll { it.state == '" + state
                + "' }.id", equalTo(shown));
    }

    @Test
    void eachFilterNarrows() {
        UUID mail = register("""
                {"municipality": "GM0344", "channel": "EMAIL", "questions": [{"summary": "x", "topic": "paspoort"}]}
                """).then().statusCode(201).extract().jsonPath().getUUID("contacts[0].id");
        UUID phone = aContact("");
        at(phone, "reiniging", "OPEN", "2026-12-01");

        list("channel=EMAIL").body("contacts.id", equalTo(texts(mail)));
        list("channel=EMAIL&channel=PHONE").body("contacts", hasSize(2));
        list("topic=paspoort").body("contacts.id", equalTo(texts(mail)));
        list("department=reiniging").body("contacts.id", equalTo(texts(phone)));
        list("department=burgerzaken").body("contacts", hasSize(0));
        list("municipality=GM0344&state=HANDED_OVER").body("contacts.id", equalTo(texts(phone)))
                .body("contacts[0].department", equalTo("reiniging"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "state=ONBEKEND", "channel=FAX", "limit=0", "limit=501", "mine=ja", "after=x", "topic=A%20B",
            "municipality=Utrecht", "departement=x", "department=", "limit=5&limit=6" })
    void aQuestionThatIsNotUnderstoodIsNamed(String question) {
        agent().get("/v1/contacts?" + question).then().statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo(question.split("=")[0]));
    }

    @Test
    void aPageLeavesOneTraceThatIsFoundFromEachContactOnIt() {
        UUID contact = aContact("");
        aContact("");
        list("channel=WEB").body("contacts", hasSize(0));
        assertThat(database.count("contact_page_read")).isZero();

        list("").body("contacts", hasSize(2));
        agent().get("/v1/contacts/" + contact).then().statusCode(200);

        assertThat(database.count("contact_page_read")).isEqualTo(1);
        user("privacy").get("/v1/contacts/" + contact + "/reads").then().statusCode(200)
                .body("reads.by", equalTo(List.of("agent", "agent"))).body("reads[0].purpose", nullValue());
    }

    @Test
    void withoutATraceNoPageIsShown() {
        aContact("");
        database.execute("alter table contact_page_read rename to contact_page_read_away");
        try {
            var answer = agent().get("/v1/contacts");

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(answer.asString()).doesNotContain("Wat kost het?");
        } finally {
            database.execute("alter table contact_page_read_away rename to contact_page_read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "manager", "ruler", "privacy", "operator" })
    void textsAreForThoseWhoWorkWithThem(String user) {
        user(user).get("/v1/contacts").then().statusCode(403);
    }

    @Test
    void aDepartmentSeesTheListToo() {
        at(aContact(""), "reiniging", "OPEN", "2026-12-01");

        user("backoffice").get("/v1/contacts").then().statusCode(200).body("contacts", hasSize(1));
    }

    private void everyState() {
        for (String outcome : new String[] { "ANSWERED", "ANSWERED_AFTER_CONSULT", "REFERRED", "WARM_SETTLED",
                "CITIZEN_RETURNS",
                "HANDOVER", "SPAM", "NO_QUESTION" }) {
            aContact("\"outcome\": \"" + outcome + "\"");
            database.execute("insert into decision (contact_id, version, rule_set, answer_overdue_at) select id, 1, 1, now() "
                    + "from contact where id = '" + aContact("\"outcome\": \"" + outcome + "\"") + "'");
        }
        aContact("");
        at(aContact(""), "reiniging", "OPEN", "2026-12-01");
        UUID reopened = aContact("\"outcome\": \"ANSWERED\"");
        call(reopened, "reopening", "{\"reason\": \"Klopte niet\"}").then().statusCode(200);
        for (String type : new String[] { "EMAIL", "PHONE" }) {
            for (int times = 0; times < 2; times++) {
                register("""
                        {"municipality": "GM0344", "channel": "PHONE",
                         "person": {"type": "%s", "value": "%s"}, "questions": [{"summary": "x", "topic": "paspoort"}]}
                        """.formatted(type, type.equals("EMAIL") ? "jan@voorbeeld.nl" : "030 2861000")).then().statusCode(201);
            }
        }
    }

    private void due(UUID contact, String day) {
        database.execute("""
                insert into decision (contact_id, version, destination, rule_set, answer_due_at)
                values ('%s', 1, 'FRONT_OFFICE', 1, '%sT16:00:00Z')
                on conflict (contact_id) do update set answer_due_at = excluded.answer_due_at
                """.formatted(contact, day));
    }

    private void at(UUID contact, String department, String status, String day) {
        database.execute("""
                insert into decision (contact_id, version, destination, rule_set, handed_over_at, handover_id,
                    handover_department, handover_status, handover_due_at)
                values ('%1$s', 1, 'BACK_OFFICE', 1, now(), '%1$s', '%2$s', '%3$s', '%4$sT16:00:00Z')
                """.formatted(contact, department, status, day));
    }

    private static ValidatableResponse list(String question) {
        return agent().get("/v1/contacts" + (question.isEmpty() ? "" : "?" + question)).then().statusCode(200);
    }

    private static List<String> texts(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toList();
    }
}
