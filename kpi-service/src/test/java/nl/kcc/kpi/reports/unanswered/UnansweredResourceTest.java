package nl.kcc.kpi.reports.unanswered;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class UnansweredResourceTest {

    private static final String QUERY = "from=2025-06-01&to=2025-06-30&municipality=GM1830";
    private static final Instant MOMENT = Instant.parse("2025-06-02T08:00:00Z");
    private static final Instant PAST = MOMENT.plus(Duration.ofHours(48));
    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    @BeforeEach
    void mailsFormsAndCalls() {
        if (Ask.manager("/v1/kpi?window=all&municipality=GM1830").getInt("total.registered") > 0) {
            return;
        }
        send(mail(5), due(PAST, PAST)); // 1: never answered
        send(form(4), due(PAST, null)); // 2: the alarm is still to come
        send(mail(3), contact -> contact.promisedAgain(held(PAST, null).of(contact), PAST.plusSeconds(60))); // 3: nor later
        send(mail(2), due(FUTURE, null));
        send(mail(2).with(Outcome.ANSWERED), due(PAST, null));
        send(mail(2).with(Outcome.ANSWERED), due(PAST, PAST)); // answered late
        send(mail(2), held(FUTURE, null));
        send(mail(2), contact -> contact.promisedAgain(held(PAST, PAST.plusSeconds(60)).of(contact), FUTURE)); // completed late
        send(form(2).with(Outcome.ANSWERED), due(null, null));
        send(mail(2).excludedAs(Exclusion.AUTO_REPLY), due(PAST, null));
        send(inMunicipality("GM1830").at(MOMENT), due(PAST, PAST)); // a call
        Ask.untilRegistered("GM1830", 11);
        await().atMost(Duration.ofSeconds(60)).until(() -> view("").getInt("count") == 3);
    }

    @Test
    void messagesWithoutAnAnswerPastTheirTermAreCounted() {
        JsonPath view = view("");

        assertThat(view.getInt("messages")).isEqualTo(9);
        assertThat(view.getDouble("share")).isEqualTo(1 / 3.0, within(1e-6));
        assertThat(view.getString("sentence")).startsWith("Ongeveer 1 op de 3 e-mails en formulieren");
        assertThat(view.getList("channels.channel")).isEqualTo(List.of("EMAIL", "WEB"));
        assertThat(view.getList("channels.messages")).isEqualTo(List.of(7, 2));
        assertThat(view.getList("channels.unanswered")).isEqualTo(List.of(2, 1));
    }

    @Test
    void secondPromisesStandApartAndOpenToTheirContacts() {
        assertThat(view("").getMap("later")).isEqualTo(Map.of("told", 2, "kept", 1, "broken", 1));
        Map.of("TOLD_LATER", 2, "TOLD_LATER_KEPT", 1, "TOLD_LATER_BROKEN", 1).forEach((selection, number) -> assertThat(
                Ask.manager("/v1/kpi/contacts?%s&state=%s".formatted(QUERY, selection)).getInt("count")).isEqualTo(number));
    }

    @Test
    void theOldestComesFirst() {
        JsonPath view = view("");

        assertThat(view.getList("contacts.channel")).isEqualTo(List.of("EMAIL", "WEB", "EMAIL"));
        assertThat(view.getString("contacts[0].dueAt")).isEqualTo(PAST.toString());
        assertThat(view.getString("contacts[2].department")).isEqualTo("burgerzaken");
        assertThat(view("&size=2&page=2").getList("contacts.channel")).isEqualTo(List.of("EMAIL"));
        assertThat(view("&size=2&page=3").getInt("count")).isEqualTo(3);
    }

    @Test
    void theListOfContactsAgrees() {
        assertThat(Ask.manager("/v1/kpi/contacts?state=UNANSWERED&" + QUERY).getList("contacts.id"))
                .containsExactlyInAnyOrderElementsOf(view("").getList("contacts.id"));
        assertThat(Ask.manager("/v1/kpi/contacts?state=MESSAGE&" + QUERY).getInt("count")).isEqualTo(9);
    }

    /// An earlier answer keeps nothing once the contact was reopened: what is owed has a term of its own.
    @Test
    void aReopeningOwesANewAnswer() {
        Instant reopened = MOMENT.plus(Duration.ofHours(24));
        Contacts owed = owed(9).reopenedAt(reopened);
        Contacts inTerm = owed(8).reopenedAt(reopened);
        Contacts answered = owed(7).reopenedAt(reopened).answeredAgainAt(PAST.minusSeconds(60));
        Contacts completed = owed(6).reopenedAt(reopened);
        Contacts handedOverAgain = owed(5).reopenedAt(reopened);
        Contacts handedOverInTerm = owed(4).reopenedAt(reopened);
        Contacts chasing = owed(3);
        Contacts servedWithTheWork = owed(2);
        send(owed, due(PAST, PAST));
        send(inTerm, due(FUTURE, null));
        send(answered, due(PAST, null));
        send(completed, contact -> again(contact, PAST, reopened.minusSeconds(60), reopened.minusSeconds(60)));
        send(handedOverAgain, contact -> again(contact, PAST, PAST, null));
        send(handedOverInTerm, contact -> again(contact, FUTURE, reopened.minusSeconds(60), null));
        send(chasing, contact -> contact.joining(PAST, null));
        send(servedWithTheWork, contact -> contact.joining(PAST, PAST.minusSeconds(1)));
        Ask.untilRegistered("GM1832", 8);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(listed("UNANSWERED")).containsExactlyInAnyOrderElementsOf(
                    ids(owed, completed, handedOverAgain, chasing));
            assertThat(listed("ANSWER_KEPT")).containsExactlyInAnyOrderElementsOf(ids(answered, servedWithTheWork));
            assertThat(listed("ANSWER_DECIDED")).containsExactlyInAnyOrderElementsOf(
                    ids(owed, answered, handedOverAgain, handedOverInTerm, servedWithTheWork, completed));
        });
        JsonPath view = Ask.manager("/v1/kpi/unanswered?window=all&municipality=GM1832");
        assertThat(view.getList("contacts.id")).isEqualTo(ids(owed, completed, handedOverAgain, chasing));
        assertThat(view.getList("contacts.dueAt")).containsOnly(PAST.toString());
    }

    /// An earlier answer keeps no second promise either.
    @Test
    void aSecondPromiseIsOpenAgainOnceTheContactIsReopened() {
        Contacts open = inMunicipality("GM1834").by(Channel.EMAIL).at(MOMENT).reopenedAt(MOMENT.plus(Duration.ofHours(24)));
        Contacts broken = inMunicipality("GM1834").by(Channel.EMAIL).at(MOMENT).reopenedAt(MOMENT.plus(Duration.ofHours(24)));
        send(open, contact -> contact.promisedAgain(held(FUTURE, null).of(contact), FUTURE));
        send(broken, contact -> contact.promisedAgain(held(PAST, null).of(contact), PAST));
        Ask.untilRegistered("GM1834", 2);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Ask.manager("/v1/kpi/unanswered?window=all&municipality=GM1834").getMap("later"))
                .isEqualTo(Map.of("told", 2, "kept", 0, "broken", 1)));
    }

    private static Contacts owed(int hoursAgo) {
        return inMunicipality("GM1832").by(Channel.EMAIL).at(MOMENT.minus(Duration.ofHours(hoursAgo)));
    }

    private static List<String> ids(Contacts... contacts) {
        return Stream.of(contacts).map(contact -> contact.state().contactId().toString()).toList();
    }

    private static List<String> listed(String state) {
        return Ask.manager("/v1/kpi/contacts?window=all&municipality=GM1832&state=" + state).getList("contacts.id");
    }

    /// What routing says of one whose hand-over was overdue before, with the answer and the department due at that moment.
    private static RoutingState again(Contacts contact, Instant dueAt, Instant overdueAt, Instant completedAt) {
        var held = contact.heldBy("burgerzaken", dueAt, completedAt, 0, false);
        Handover h = held.handover();
        return new RoutingState(held.contactId(), 1, contact.due(dueAt, null).decision(), held.handedOverAt(),
                new Handover(h.handoverId(), h.reason(), h.department(), h.status(), 0, false, h.openedAt(), dueAt, overdueAt,
                        null, completedAt, h.result(), null),
                null, null, null);
    }

    @Test
    void withoutMessagesThereIsNoShare() {
        JsonPath none = Ask.manager("/v1/kpi/unanswered?window=all&municipality=GM1831");

        assertThat(none.getMap("$")).containsEntry("share", null).containsEntry("count", 0);
        assertThat(none.getString("sentence")).isEqualTo("Er zijn geen e-mails of formulieren in deze periode.");
        assertThat(view("&channel=PHONE").getInt("messages")).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "3, 9, Ongeveer 1 op de 3 ", "200, 1000, Ongeveer 1 op de 5 ", "1, 1000, Ongeveer 1 op de 1000 ",
            "2, 3, Ongeveer 1 op de 2 ", "3, 4, 3 van de 4 ", "4, 4, 4 van de 4 ", "0, 4, Geen enkele " })
    void theShareIsSaidInPlainWords(long unanswered, long messages, String start) {
        assertThat(OneInSentence.sentence(unanswered, messages)).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({ "window=x, window", "channel=FAX, channel", "page=0, page", "size=501, size" })
    void whatIsWrongIsNamed(String parameters, String field) {
        assertThat(Ask.as("manager", "/v1/kpi/unanswered?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath().getList("violations.field"))
                .isEqualTo(List.of(field));
    }

    private static JsonPath view(String parameters) {
        return Ask.manager("/v1/kpi/unanswered?" + QUERY + parameters);
    }

    private interface Routing {
        RoutingState of(Contacts contact);
    }

    private static Routing due(Instant dueAt, Instant overdueAt) {
        return contact -> contact.due(dueAt, overdueAt);
    }

    private static Routing held(Instant dueAt, Instant completedAt) {
        return contact -> contact.heldBy("burgerzaken", dueAt, completedAt, 0, false);
    }

    private static void send(Contacts contact, Routing routing) {
        Events.send(contact.state());
        Events.send(routing.of(contact));
    }

    private static Contacts mail(int hoursAgo) {
        return inMunicipality("GM1830").by(Channel.EMAIL).at(MOMENT.minus(Duration.ofHours(hoursAgo)));
    }

    private static Contacts form(int hoursAgo) {
        return inMunicipality("GM1830").by(Channel.WEB).at(MOMENT.minus(Duration.ofHours(hoursAgo)));
    }
}
