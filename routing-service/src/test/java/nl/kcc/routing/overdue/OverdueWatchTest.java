package nl.kcc.routing.overdue;

import static nl.kcc.routing.testing.Users.asBackOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingState;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class OverdueWatchTest {

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void anUnansweredContactIsOverdueOnceItsMomentHasPassed() {
        var contact = AContact.directlyAnswerable();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);

        time.to(AContact.DUE.plusSeconds(1));
        assertThat(pipe.routing(contact.id(), 2)).hasExactlyElementsOfTypes(ContactRouted.class, AnswerOverdue.class)
                .last().satisfies(event -> assertThat(event.routing().answerOverdueAt()).isEqualTo(AContact.DUE));
    }

    @Test
    void anAnsweredContactNeverIs() {
        var answered = AContact.directlyAnswerable();
        var unanswered = AContact.directlyAnswerable();
        pipe.send(new ContactRegistered(answered.state()));
        pipe.send(new ContactRegistered(unanswered.state()));
        pipe.send(new ContactAnswered(answered.answeredAt(AContact.ASKED.plusSeconds(60)).state()));
        pipe.routing(answered.id(), 1);
        pipe.routing(unanswered.id(), 1);

        time.to(AContact.DUE.plusSeconds(1));
        pipe.routing(unanswered.id(), 2);
        assertThat(pipe.routing(answered.id())).hasSize(1);
    }

    @Test
    void aReopenedContactIsOverdueWhenItsNewTermHasPassed() {
        var answered = AContact.directlyAnswerable().bornWith(Outcome.ANSWERED);
        var reopened = answered.reopenedAt(AContact.ASKED.plusSeconds(50));
        pipe.send(new ContactRegistered(answered.state()));
        pipe.send(new ContactReopened(reopened.state()));
        pipe.routing(answered.id(), 2);

        time.to(AContact.DUE.plusSeconds(1));
        assertThat(pipe.routing(answered.id(), 3).getLast()).isInstanceOf(AnswerOverdue.class)
                .satisfies(event -> assertThat(event.routing().reopenedOverdueAt()).isEqualTo(AContact.DUE));
        pipe.send(new ContactAnswered(reopened.answeredAt(AContact.DUE.minusSeconds(5)).state()));
        assertThat(pipe.routing(answered.id(), 4).getLast().routing()).returns(null, RoutingState::answerOverdueAt)
                .returns(null, RoutingState::reopenedOverdueAt);
    }

    @Test
    void aHandoverIsOverdueAndShowsSoInTheWorkList() {
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 2);

        time.to(AContact.DUE.plusSeconds(1));
        var events = pipe.routing(contact.id(), 3);
        assertThat(events).hasExactlyElementsOfTypes(ContactRouted.class, HandoverOpened.class, HandoverOverdue.class);
        String id = events.getLast().routing().handover().handoverId().toString();
        asBackOffice().get("/v1/handovers/{id}", id).then().body("overdue", equalTo(true));
        asBackOffice().queryParam("overdue", true).queryParam("department", "werk-en-inkomen").queryParam("pageSize", 500)
                .get("/v1/handovers").then()
                .body("handovers.id", hasItem(id));
    }

    @Test
    void aMomentThatPassedLongAgoIsNoticedAsSoonAsTheContactIsKnown() {
        time.to(AContact.DUE.plusSeconds(86_400));
        var contact = AContact.directlyAnswerable();
        pipe.send(new ContactRegistered(contact.state()));

        assertThat(pipe.routing(contact.id(), 2)).hasExactlyElementsOfTypes(ContactRouted.class, AnswerOverdue.class);
    }

    @Test
    void anAlarmIsTakenBackWhenTheAnswerWasRecordedInTimeButCameLate() {
        var contact = AContact.directlyAnswerable();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);
        time.to(AContact.DUE.plusSeconds(1));
        pipe.routing(contact.id(), 2);
        pipe.send(new ContactAnswered(contact.answeredAt(AContact.DUE.minusSeconds(5)).state()));

        assertThat(pipe.routing(contact.id(), 3)).last().isInstanceOf(ContactRouted.class)
                .satisfies(event -> assertThat(event.routing().answerOverdueAt()).isNull());
    }
}
