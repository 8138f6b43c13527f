package nl.kcc.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.Origin;
import nl.kcc.simulator.ledger.People;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.ledger.Work.Stage;
import nl.kcc.simulator.plan.CatalogueTopic;
import nl.kcc.simulator.plan.Deed;

class AllowedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final TopicBook BOOK = TopicBook.of(List.of(new CatalogueTopic("paspoort", "burgerzaken", true),
            new CatalogueTopic("uitkering", "werk", false)));
    private static final Deed ANSWER = new Deed.Answer("ANSWERED");
    private static final Deed COMPLETE = new Deed.Complete("ANSWERED");

    @Test
    void aDepartmentWorksOnlyOnWhatItHas() {
        assertThat(Allowed.is(COMPLETE, about("paspoort"))).isFalse();
        assertThat(Allowed.is(COMPLETE, about("uitkering"))).isTrue();
        assertThat(Allowed.is(new Deed.Forward("werk"), about("uitkering"))).isFalse();
        assertThat(Allowed.is(new Deed.Forward("burgerzaken"), about("uitkering"))).isTrue();
    }

    @Test
    void aContactIsHandedOverOnce() {
        assertThat(Allowed.is(new Deed.HandOver("COMPLEX", null), about("paspoort"))).isTrue();
        assertThat(Allowed.is(new Deed.HandOver("COMPLEX", null), about("uitkering"))).isFalse();
    }

    @Test
    void whatWasGivenBackOrReopenedIsHandedOverAgain() {
        var givenBack = about("uitkering");
        givenBack.work().become(Stage.RETURNED);
        var reopened = about("uitkering");
        reopened.completed();
        assertThat(Allowed.is(new Deed.HandOver("COMPLEX", null), reopened)).isFalse();
        reopened.reopened(NOW);

        assertThat(List.of(givenBack, reopened)).allMatch(dossier -> Allowed.is(new Deed.HandOver("COMPLEX", null), dossier))
                .allMatch(dossier -> Allowed.is(ANSWER, dossier));
    }

    @Test
    void onlyWhatIsDealtWithIsReopenedOrJudged() {
        var open = about("paspoort");
        var answered = about("paspoort");
        answered.answered("ANSWERED", NOW);

        assertThat(List.of(new Deed.Reopen(), new Deed.AskCitizen(true))).noneMatch(deed -> Allowed.is(deed, open))
                .allMatch(deed -> Allowed.is(deed, answered));
    }

    @Test
    void nothingIsDoneToWhatIsExcluded() {
        var spam = about("paspoort");
        spam.excluded("SPAM");

        assertThat(List.of(ANSWER, COMPLETE, new Deed.Reopen())).noneMatch(deed -> Allowed.is(deed, spam));
    }

    private static Dossier about(String topic) {
        var dossier = new Dossier(new Origin("id", "interaction", "GM0344", "PHONE", null, NOW), BOOK,
                new People(Clock.fixed(NOW, ZoneOffset.UTC)));
        dossier.registered(topic, null, null, null, NOW);
        return dossier;
    }
}
