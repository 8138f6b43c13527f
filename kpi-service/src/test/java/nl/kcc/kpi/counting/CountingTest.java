package nl.kcc.kpi.counting;

import static nl.kcc.events.Strength.CONFIRMED;
import static nl.kcc.events.Strength.POSSIBLE;
import static nl.kcc.kpi.counting.CountedState.CITIZEN_RETURNS;
import static nl.kcc.kpi.counting.CountedState.EXCLUDED;
import static nl.kcc.kpi.counting.CountedState.FOLLOW_UP;
import static nl.kcc.kpi.counting.CountedState.HANDED_OVER;
import static nl.kcc.kpi.counting.CountedState.OPEN;
import static nl.kcc.kpi.counting.CountedState.OVERDUE;
import static nl.kcc.kpi.counting.CountedState.REOPENED;
import static nl.kcc.kpi.counting.CountedState.SETTLED;
import static nl.kcc.kpi.counting.CountedState.WARM_SETTLED;
import static nl.kcc.kpi.counting.KnownContact.aContact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

class CountingTest {

    record Row(String what, KnownContact contact, CountedState counted) {
        @Override
        public String toString() {
            return what + " → " + counted;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("no outcome yet", aContact(), OPEN),
                new Row("answered", aContact().with(Outcome.ANSWERED), SETTLED),
                new Row("answered after asking a colleague", aContact().with(Outcome.ANSWERED_AFTER_CONSULT), SETTLED),
                new Row("referred to the right body", aContact().with(Outcome.REFERRED), SETTLED),
                new Row("transferred and solved at once", aContact().with(Outcome.WARM_SETTLED), WARM_SETTLED),
                new Row("citizen will call again", aContact().with(Outcome.CITIZEN_RETURNS), CITIZEN_RETURNS),

                new Row("agent hands over", aContact().handoverAsked(), HANDED_OVER),
                new Row("rule hands over", aContact().handedOverByRule(), HANDED_OVER),
                new Row("handed over, answered later", aContact().handedOverByRule().with(Outcome.ANSWERED), HANDED_OVER),
                new Row("handed over, reopened", aContact().handoverAsked().reopened(), HANDED_OVER),
                new Row("handed over and overdue", aContact().handoverAsked().overdue(), HANDED_OVER),

                new Row("reopened after an answer", aContact().reopened(), REOPENED),
                new Row("reopened, answered again", aContact().reopened().with(Outcome.ANSWERED), REOPENED),
                new Row("reopened and overdue", aContact().reopened().overdue(), REOPENED),

                new Row("norm passed", aContact().overdue(), OVERDUE),
                new Row("norm passed, answered later", aContact().overdue().with(Outcome.ANSWERED), OVERDUE),
                new Row("norm passed, citizen will call again", aContact().overdue().with(Outcome.CITIZEN_RETURNS),
                        OVERDUE),

                new Row("a confirmed repeat, answered", aContact().with(Outcome.ANSWERED).repeating(CONFIRMED), FOLLOW_UP),
                new Row("a confirmed repeat, handed over", aContact().handoverAsked().repeating(CONFIRMED), FOLLOW_UP),
                new Row("perhaps a repeat", aContact().with(Outcome.ANSWERED).repeating(POSSIBLE), SETTLED),
                new Row("a confirmed repeat that is spam", aContact().repeating(CONFIRMED)
                        .excludedAs(Exclusion.SPAM), EXCLUDED),
                new Row("answered, and asked again", aContact().with(Outcome.ANSWERED)
                        .repeatedAfter(Duration.ofDays(3), CONFIRMED), SETTLED),

                new Row("spam", aContact().excludedAs(Exclusion.SPAM), EXCLUDED),
                new Row("answered, then a duplicate", aContact().with(Outcome.ANSWERED)
                        .excludedAs(Exclusion.DUPLICATE), EXCLUDED),
                new Row("everything at once", aContact().handoverAsked().handedOverByRule().reopened().overdue()
                        .with(Outcome.ANSWERED).excludedAs(Exclusion.TEST), EXCLUDED));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyStandingHasOneState(Row row) {
        assertThat(Counting.stateOf(row.contact().intake(), row.contact().routing())).isEqualTo(row.counted());
    }

    @ParameterizedTest
    @EnumSource(Exclusion.class)
    void everyExclusionTakesAContactOut(Exclusion reason) {
        var contact = aContact().handoverAsked().excludedAs(reason);

        assertThat(Counting.stateOf(contact.intake(), contact.routing())).isEqualTo(EXCLUDED);
    }

    @ParameterizedTest
    @CsvSource({ "PT168H, 7, true", "PT168H1S, 7, false", "PT168H1S, 14, true", "PT720H, 30, true", "PT721H, 30, false" })
    void aSettledContactIsContradictedByTheNextOneWithinTheWindow(Duration gap, int days, boolean contradicted) {
        var contact = aContact().with(Outcome.ANSWERED).repeatedAfter(gap, CONFIRMED);

        assertThat(Counting.isContradicted(contact.intake(), contact.routing(), days)).isEqualTo(contradicted);
    }

    @Test
    void whatIsNotSureContradictsNothing() {
        var perhaps = aContact().with(Outcome.ANSWERED).repeatedAfter(Duration.ofDays(1), POSSIBLE);
        var noSuccess = aContact().handoverAsked().repeatedAfter(Duration.ofDays(1), CONFIRMED);

        assertThat(Counting.isContradicted(perhaps.intake(), perhaps.routing(), 7)).isFalse();
        assertThat(Counting.isContradicted(noSuccess.intake(), noSuccess.routing(), 7)).isFalse();
    }

    @Test
    void aFailureHasAReason() {
        assertThat(reason(aContact().with(Outcome.ANSWERED))).isNull();
        assertThat(reason(aContact())).isNull();
        assertThat(reason(aContact().overdue())).isEqualTo("OVERDUE");
        assertThat(reason(aContact().with(Outcome.CITIZEN_RETURNS))).isEqualTo("CITIZEN_RETURNS");
        assertThat(reason(aContact().handoverAsked())).isEqualTo("NO_KNOWLEDGE");
        assertThat(reason(aContact().handoverAsked().handedOverByRule())).isEqualTo("NOT_DIRECTLY_ANSWERABLE");
    }

    private static String reason(KnownContact contact) {
        return Counting.reasonOf(contact.intake(), contact.routing());
    }

    @Test
    void aHandoverCountsFromTheFirstSignOfIt() {
        var contact = aContact().handoverAsked().handedOverByRule();

        assertThat(Counting.sinceOf(contact.intake(), contact.routing())).isEqualTo(KnownContact.HANDOVER_ASKED);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-03-28T22:59:59Z, 2026-03-28", // winter time: midnight is 23:00 UTC
            "2026-03-28T23:00:00Z, 2026-03-29",
            "2026-03-29T21:59:59Z, 2026-03-29", // the day of 23 hours ends in summer time
            "2026-03-29T22:00:00Z, 2026-03-30",
            "2026-10-24T21:59:59Z, 2026-10-24",
            "2026-10-24T22:00:00Z, 2026-10-25",
            "2026-10-25T22:59:59Z, 2026-10-25", // the day of 25 hours ends in winter time
            "2026-10-25T23:00:00Z, 2026-10-26" })
    void theDayIsThatOfAmsterdam(Instant occurredAt, LocalDate day) {
        assertThat(Counting.dayOf(occurredAt)).isEqualTo(day);
    }
}
