package nl.kcc.routing.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.events.TopicState.Answerability;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.decision.ComparedDecision;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.ShippedKnowledge;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.topics.ContactDays.CountedDay;

class TopicEffectsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Topic DEPARTMENTS_ALONE = answerable(FIRST, false);

    @Test
    void whatCountsInTheNetFigureIsDecidedByTheDayOfEachContact() {
        var days = List.of(new CountedDay(FIRST, 10, 7), new CountedDay(FIRST.plusDays(1), 20, 15),
                new CountedDay(FIRST.plusDays(2), 5, 2));

        assertThat(TopicEffects.net(FIRST, FIRST.plusDays(2), days, DEPARTMENTS_ALONE, answerable(FIRST.plusDays(1), true)))
                .isEqualTo(new EffectsView.Net(FIRST, FIRST.plusDays(2), 35, 0, 25, 25, 0, 17));
        assertThat(TopicEffects.net(FIRST, FIRST.plusDays(2), days, answerable(FIRST, true), DEPARTMENTS_ALONE))
                .isEqualTo(new EffectsView.Net(FIRST, FIRST.plusDays(2), 35, 35, 0, 0, 35, 24));
        assertThat(TopicEffects.net(FIRST, FIRST, List.of(), null, DEPARTMENTS_ALONE))
                .isEqualTo(new EffectsView.Net(FIRST, FIRST, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void openContactsAreDecidedOnceMoreAndComparedWithThePresent() {
        Knowledge present = ShippedKnowledge.KNOWLEDGE;
        Topic topic = present.catalogue().topic("bijstand-aanvragen").orElseThrow();
        var later = new Topic(topic.code(), topic.name(), topic.group(), topic.department(), null, null, topic.answerability(),
                9);
        var direct = new Topic(topic.code(), topic.name(), topic.group(), topic.department(), null, null,
                List.of(new Answerability(LocalDate.EPOCH, true)), topic.answerWorkingDays());

        assertThat(TopicEffects.open(List.of(compared(present, topic)))).isEqualTo(new EffectsView.Open(1, 0, 0, 0, 0, 0, 0));
        assertThat(TopicEffects.open(List.of(compared(present, later)))).isEqualTo(new EffectsView.Open(1, 0, 0, 0, 1, 0, 1));
        assertThat(TopicEffects.open(List.of(compared(present, direct), compared(present, topic))))
                .isEqualTo(new EffectsView.Open(2, 1, 1, 0, 0, 0, 0));
    }

    private static ComparedDecision compared(Knowledge present, Topic changed) {
        return ComparedDecision.of(AContact.forADepartment().known(), present, ShippedKnowledge.with(changed),
                _ -> Workload.LOW, AContact.ASKED);
    }

    private static Topic answerable(LocalDate from, boolean direct) {
        return new Topic("gladheid", "Gladheid", "straat", "beheer", null, null, List.of(new Answerability(from, direct)),
                null);
    }
}
