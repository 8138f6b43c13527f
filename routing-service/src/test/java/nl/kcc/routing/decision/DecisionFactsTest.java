package nl.kcc.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.ContactEvent.TopicAssigned;
import nl.kcc.events.Destination;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

/// What is kept of a decision is enough to come to it again, and to try other rules.
@OnRealParts
class DecisionFactsTest {

    @Inject
    Pipe pipe;
    @Inject
    BackgroundWork work;
    @Inject
    TimeMachine time;
    @Inject
    KnowledgeInForce inForce;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void aDecisionKeepsWhatItWasTakenOn() {
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);

        DecisionRow row = decisions(contact.id()).getFirst();

        assertThat(row.facts()).isEqualTo(
                new RuleFacts(Channel.PHONE, "bijstand-aanvragen", "inkomen", true, false, null, false, false, false,
                        false,
                        true, null, null, null, row.load));
        assertThat(row.load).isNotNull();
        assertThat(row.ruleSet).isEqualTo(inForce.knowledge().versions().rules());
        assertThat(List.of(row.catalogue, row.calendars, row.terms)).containsExactly(
                inForce.knowledge().versions().catalogue(), inForce.knowledge().versions().calendars(),
                inForce.knowledge().versions().terms());
        assertThat(row.municipality).isEqualTo("GM0344");
        assertThat(List.of(row.occurredAt, row.termFrom)).containsOnly(AContact.ASKED);
        assertThat(row.chaser).isFalse();
        assertThat(row.promisedAt).isNull();
        assertThat(row.destination).isEqualTo(Destination.BACK_OFFICE);
        assertThat(row.department).isEqualTo("werk-en-inkomen");
        assertThat(row.answerDueAt).isEqualTo(AContact.DUE);
    }

    @Test
    void aSuggestionIsAFactUntilAPersonHasChosen() {
        var contact = AContact.seemingly("klacht-indienen", 0.93);
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);
        pipe.send(new TopicAssigned(contact.nowAbout("bijstand-aanvragen").state()));
        pipe.routing(contact.id(), 2);

        assertThat(decisions(contact.id())).extracting(row -> row.facts().topic(), row -> row.facts().suggestedTopic(),
                row -> row.facts().suggestedCertainty())
                .containsExactly(tuple(null, "klacht-indienen", 0.93), tuple("bijstand-aanvragen", null, null));
    }

    /// Whoever is decided about later, such as a chaser that waits, is known by what was kept.
    @Test
    void whatMakesItUrgentIsKeptWithTheContact() {
        var contact = AContact.forADepartment().urgent(Urgency.GAS_LEAK);
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);

        assertThat(decisions(contact.id()).getFirst().facts().urgency()).isEqualTo(Urgency.GAS_LEAK);
        assertThat(work.sql(connection -> connection
                .preparedQuery("select urgency from contact_routing where contact_id = $1").execute(Tuple.of(contact.id())))
                .await().atMost(Duration.ofSeconds(5)).iterator().next().getString("urgency")).isEqualTo("GAS_LEAK");
    }

    @Test
    void theRulesDecideTheSameAgainByWhatWasKept() {
        var direct = AContact.directlyAnswerable();
        var department = AContact.forADepartment();
        var unknown = AContact.about("bestaat-niet");
        var asked = AContact.directlyAnswerable().bornHandedOver("NO_KNOWLEDGE", "belastingen");
        var answered = AContact.forADepartment().bornWith(Outcome.ANSWERED);
        var contacts = List.of(direct, department, unknown, asked, answered);
        contacts.forEach(contact -> pipe.send(new ContactRegistered(contact.state())));
        pipe.send(new ContactReopened(answered.reopenedAt(AContact.ASKED.plusSeconds(40)).state()));
        pipe.routed(contacts.stream().map(AContact::id).toList());
        pipe.routing(answered.id(), 2);

        List<DecisionRow> rows = contacts.stream().flatMap(contact -> decisions(contact.id()).stream()).toList();

        assertThat(rows).hasSize(6).allSatisfy(
                row -> assertThat(inForce.knowledge().rules().judge(row.facts()).rule().id()).isEqualTo(row.rule));
        assertThat(rows).extracting(row -> row.rule).containsExactly("direct-te-beantwoorden", "naar-vakafdeling",
                "onderwerp-onbekend", "overdracht-gevraagd", "al-beantwoord", "heropend");
        assertThat(rows).extracting(row -> row.askedDepartment).containsOnlyOnce("belastingen");
    }

    @Test
    void aChaserThatJoinsWorkKeepsThatItIsOneAndWhatWasPromised() {
        var first = AContact.forADepartment();
        pipe.send(new ContactRegistered(first.state()));
        pipe.routing(first.id(), 2);
        var chaser = AContact.forADepartment().chasing(first).later(Duration.ofSeconds(20));
        pipe.send(new ContactRegistered(chaser.state()));
        pipe.routing(chaser.id(), 1);

        assertThat(decisions(chaser.id())).singleElement()
                .returns("ligt-al-bij-afdeling", row -> row.rule)
                .returns(true, row -> row.chaser)
                .returns(AContact.DUE, row -> row.promisedAt);
    }

    private List<DecisionRow> decisions(UUID contact) {
        return work.session(session -> session
                .createSelectionQuery("from DecisionRow where contactId = ?1 order by version", DecisionRow.class)
                .setParameter(1, contact).getResultList()).await().atMost(Duration.ofSeconds(5));
    }
}
