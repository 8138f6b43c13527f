package nl.kcc.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import nl.kcc.simulator.ledger.NormBook.KnownNorm;
import nl.kcc.simulator.ledger.Work.Stage;
import nl.kcc.simulator.plan.CatalogueTopic;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-03-10T09:00:00Z");
    private static final TopicBook BOOK = TopicBook.of(List.of(new CatalogueTopic("paspoort", "burgerzaken", true),
            new CatalogueTopic("uitkering", "werk", false)));
    private static final String SOMEBODY = "EMAIL inwoner.1@example.org";

    private final List<Dossier> dossiers = new ArrayList<>();
    private final People people = new People(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anAnswerAtOnceIsSettled() {
        contact(null, 0, "paspoort", "ANSWERED");

        assertThat(standings()).containsExactly(Standing.SETTLED);
    }

    @Test
    void aQuestionLeftOpenIsOverdueOnceItsTermHasPassed() {
        contact(null, 0, "paspoort", null).answered("ANSWERED", NOW);

        assertThat(standings()).containsExactly(Standing.OVERDUE);
    }

    @Test
    void aQuestionOfTodayIsOpenAndMayStillBeSettled() {
        contact(null, 254, "paspoort", null);
        contact(null, 254, "paspoort", null).answered("ANSWERED", NOW);

        assertThat(standings()).containsExactly(Standing.OPEN, Standing.SETTLED);
    }

    @Test
    void whatOnlyADepartmentKnowsIsHandedOver() {
        var contact = contact(null, 0, "uitkering", null);

        assertThat(standings()).containsExactly(Standing.HANDED_OVER);
        assertThat(balance().entries().getFirst()).returns("DEPARTMENT_KNOWS", Entry::reason)
                .returns("werk", Entry::department);
        assertThat(contact.work().hops()).isZero();
    }

    /// The day of the question decides, also for a question that is registered later.
    @Test
    void theFrontOfficeMayAnswerATopicOnTheDaysThatTheCatalogueSays() {
        var book = TopicBook.of(List.of(topic(false, "2026-03-10", "2026-03-20")));
        var before = contact(9, book);
        var first = contact(10, book);
        var last = contact(19, book);
        var after = contact(20, book);

        assertThat(List.of(before, first, last, after)).extracting(dossier -> dossier.work() != null)
                .containsExactly(true, false, false, true);
        assertThat(Ledger.balance(dossiers, book, NOW).entries()).extracting(Entry::isNet)
                .containsExactly(false, true, true, false);
    }

    @Test
    void aChangedCatalogueRecountsNetFiguresAndLeavesWhatWasDecided() {
        var book = TopicBook.of(List.of(topic(false, "2026-03-10", "2026-03-20")));
        var before = contact(15, book);
        book.revise(List.of(topic(true, "2026-03-10", "2026-03-20")));
        var after = contact(15, book);

        assertThat(List.of(before, after)).extracting(dossier -> dossier.work() != null).containsExactly(false, true);
        assertThat(Ledger.balance(dossiers, book, NOW).count(Count.NET_DECIDED)).isZero();
    }

    @Test
    void noLaterEventTurnsAFailureIntoSettled() {
        var handedOver = contact(null, 0, "paspoort", "ANSWERED");
        handedOver.handedOver("COMPLEX", null, NOW);
        var reopened = contact(null, 0, "paspoort", "ANSWERED");
        reopened.reopened(NOW);
        reopened.answered("ANSWERED", NOW);

        assertThat(standings()).containsExactly(Standing.HANDED_OVER, Standing.REOPENED);
    }

    @Test
    void sevenDaysOfTwentyFourHoursMakeAFollowUp() {
        contact(SOMEBODY, 0, "paspoort", "ANSWERED");
        contact(SOMEBODY, 7, "paspoort", "ANSWERED");

        assertThat(standings()).containsExactly(Standing.SETTLED, Standing.FOLLOW_UP);
        assertThat(count(Count.CONTRADICTED_7)).isOne();
        assertThat(count(Count.CHASER)).isZero();
    }

    @Test
    void aLaterReturnContradictsButIsAFirstContact() {
        contact(SOMEBODY, 0, "paspoort", "ANSWERED");
        contact(SOMEBODY, 8, "paspoort", "ANSWERED");

        assertThat(standings()).containsExactly(Standing.SETTLED, Standing.SETTLED);
        assertThat(List.of(count(Count.CONTRADICTED_7), count(Count.CONTRADICTED_14), count(Count.CONTRADICTED_30)))
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void whoAsksWhereTheAnswerIsIsAChaser() {
        contact(SOMEBODY, 0, "paspoort", null).answered("ANSWERED", NOW);
        contact(SOMEBODY, 1, "paspoort", "ANSWERED");

        assertThat(count(Count.CHASER)).isOne();
    }

    @Test
    void whoCameBackAfterTheAnswerWasRecordedIsNoChaser() {
        contact(SOMEBODY, 254, "paspoort", null).answered("ANSWERED", ASKED.plus(255, ChronoUnit.DAYS));
        contact(SOMEBODY, 255, "paspoort", "ANSWERED");

        assertThat(List.of(count(Count.FOLLOW_UP), count(Count.CHASER))).containsExactly(1L, 0L);
    }

    @Test
    void anExcludedContactIsNobodysNeighbour() {
        contact(SOMEBODY, 0, "paspoort", "ANSWERED");
        contact(SOMEBODY, 4, "paspoort", "SPAM");
        contact(SOMEBODY, 8, "paspoort", "ANSWERED");

        assertThat(standings()).containsExactly(Standing.SETTLED, Standing.EXCLUDED, Standing.SETTLED);
    }

    @Test
    void aTelephoneMakesARepeatOnlyPossible() {
        contact("PHONE +4930", 0, "paspoort", "ANSWERED");
        contact("PHONE +4930", 1, "paspoort", "ANSWERED");

        assertThat(standings()).containsExactly(Standing.SETTLED, Standing.SETTLED);
        assertThat(List.of(count(Count.POSSIBLE_REPEAT), count(Count.UNCHECKED))).containsExactly(1L, 2L);
    }

    @Test
    void whoChasesWhatLiesAtADepartmentJoinsItAndIsDoneWithIt() {
        var work = contact(SOMEBODY, 0, "uitkering", null);
        var chaser = contact(SOMEBODY, 1, "uitkering", null);
        var again = contact(SOMEBODY, 2, "uitkering", "HANDOVER");

        assertThat(List.of(chaser, again)).allSatisfy(dossier -> assertThat(dossier).returns(work, Dossier::joined)
                .returns(null, Dossier::work));
        assertThat(work.askedAgain()).isEqualTo(2);
        assertThat(balance().count(Batch.HANDOVER)).isOne();
        assertThat(balance().count(Batch.ANSWER_KEPT)).isZero();
        work.work().forward("juristen");
        work.completed();
        assertThat(balance().entries()).allSatisfy(entry -> assertThat(entry.department()).isEqualTo("juristen"))
                .allMatch(Entry::isAnswered);
        assertThat(contact(SOMEBODY, 3, "uitkering", null).work()).isNotNull();
    }

    @Test
    void whoChasesNothingAnyMoreIsOnItsOwn() {
        var work = contact(SOMEBODY, 0, "uitkering", null);
        var chaser = contact(SOMEBODY, 1, "uitkering", null);
        work.excluded("SPAM");

        assertThat(chaser.joined()).isNull();
        assertThat(chaser.work().department()).isEqualTo("werk");
    }

    @Test
    void aReopeningOwesANewAnswer() {
        var contact = contact(null, 0, "paspoort", "ANSWERED");
        assertThat(balance().count(Batch.ANSWER_KEPT)).isOne();
        contact.reopened(NOW);
        assertThat(balance().count(Batch.ANSWER_DECIDED)).isZero();
        contact.answered("ANSWERED", NOW);
        assertThat(balance().count(Batch.ANSWER_KEPT)).isOne();
    }

    @Test
    void workThatGoesOnAfterAReopeningCountsItsHopsOn() {
        var contact = contact(null, 0, "uitkering", null);
        contact.completed();
        contact.reopened(NOW);
        contact.handedOver("COMPLEX", "juristen", NOW);

        assertThat(contact.work()).returns(1, Work::hops).returns(Stage.OPEN, Work::stage)
                .returns("DEPARTMENT_KNOWS", Work::reason);
        assertThat(standings()).containsExactly(Standing.HANDED_OVER);
    }

    @Test
    void ratesAreOfTheDecided() {
        for (int i = 0; i < 10; i++) {
            contact(null, 0, "paspoort", i < 8 ? "ANSWERED" : "CITIZEN_RETURNS");
        }

        var figures = Sheet.of(balance(), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 11, 20)).figures();

        assertThat(figures).containsEntry("fcr", 0.8).containsEntry("verdict", "UNDECIDED");
        assertThat((Double) figures.get("low")).isCloseTo(0.490, org.assertj.core.data.Offset.offset(0.0005));
        assertThat((Double) figures.get("high")).isCloseTo(0.943, org.assertj.core.data.Offset.offset(0.0005));
    }

    @Test
    void eachContactIsJudgedByTheNormOfItsDayAndMunicipality() {
        contact(null, 0, "paspoort", "ANSWERED");
        contact(null, 1, "paspoort", "ANSWERED");
        contact(null, 1, "paspoort", "CITIZEN_RETURNS");
        contact(null, 1, "paspoort", "ANSWERED");
        var secondDay = dossiers.get(1).origin().day();
        var norms = List.of(new KnownNorm("GM0344", secondDay, 0.75), new KnownNorm("GM0363", LocalDate.EPOCH, 0.1));

        assertThat(balance().target()).isEqualTo(0.8);
        assertThat(balance().judgedBy(new NormBook(norms)).target())
                .isCloseTo((0.8 + 3 * 0.75) / 4, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void noDataIsNoZero() {
        var figures = Sheet.of(balance(), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 11, 20)).figures();

        assertThat(figures).containsEntry("fcr", null).containsEntry("verdict", "NO_DATA").containsEntry("fcrNet", null);
    }

    private Dossier contact(String identity, int days, String topic, String outcome) {
        var id = "contact-%03d".formatted(dossiers.size());
        var dossier = new Dossier(new Origin(id, "interaction of " + id, "GM0344", "PHONE", identity,
                ASKED.plus(days, ChronoUnit.DAYS).plusSeconds(days == 254 ? 12 * 3600 : 0)), BOOK,
                people);
        dossier.registered(topic, outcome, null, null, NOW);
        dossiers.add(dossier);
        return dossier;
    }

    private Dossier contact(int dayOfMarch, TopicBook book) {
        var id = "contact-%03d".formatted(dossiers.size());
        var dossier = new Dossier(new Origin(id, id, "GM0344", "PHONE", null,
                LocalDate.of(2026, 3, dayOfMarch).atTime(23, 30).toInstant(ZoneOffset.ofHours(1))), book, people);
        dossier.registered("huisvuil", null, null, null, NOW);
        dossiers.add(dossier);
        return dossier;
    }

    private static CatalogueTopic topic(boolean direct, String first, String next) {
        return new CatalogueTopic("huisvuil", "wijken", direct, new TreeMap<>(Map.of(LocalDate.EPOCH, direct,
                LocalDate.parse(first), !direct, LocalDate.parse(next), direct)));
    }

    private Ledger balance() {
        return Ledger.balance(dossiers, BOOK, NOW);
    }

    private List<Standing> standings() {
        return balance().entries().stream().map(Entry::standing).toList();
    }

    private long count(Count count) {
        return balance().count(count);
    }
}
