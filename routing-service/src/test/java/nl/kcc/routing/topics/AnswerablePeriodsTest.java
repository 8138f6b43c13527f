package nl.kcc.routing.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.edge.Violation;
import nl.kcc.events.TopicState.Answerability;

class AnswerablePeriodsTest {

    @ParameterizedTest
    @CsvSource({ "''", "2026-01-01/..", "2026-01-01/2026-06-30", "2026-01-01/2026-06-30 2026-09-01/..",
            "2026-01-01/2026-01-01 2026-01-03/2026-01-03" })
    void periodsBecomeDaysOfChangeAndComeBack(String text) {
        List<AnswerablePeriod> periods = periods(text);

        assertThat(AnswerablePeriods.of(AnswerablePeriods.changes(periods))).isEqualTo(periods);
    }

    @Test
    void theLastDayStillCounts() {
        assertThat(AnswerablePeriods.changes(periods("2026-01-01/2026-06-30"))).containsExactly(
                new Answerability(LocalDate.of(2026, 1, 1), true), new Answerability(LocalDate.of(2026, 7, 1), false));
    }

    @Test
    void periodsThatFollowEachOtherAreOneAndTheirOrderIsNoMatter() {
        assertThat(AnswerablePeriods.changes(periods("2026-07-01/.. 2026-01-01/2026-06-30")))
                .isEqualTo(AnswerablePeriods.changes(periods("2026-01-01/..")));
    }

    @ParameterizedTest
    @CsvSource({ "2026-01-01/2026-06-30 2026-06-30/.., answerable[1].from", "2026-01-01/.. 2027-01-01/.., answerable[1].from",
            "2026-05-01/.. 2026-01-01/2026-05-01, answerable[0].from", "2026-02-01/2026-01-31, answerable[0].to",
            "1999-12-31/.., answerable[0].from", "3000-01-01/.., answerable[0].from" })
    void whatOverlapsOrEndsTooEarlyIsNamed(String text, String field) {
        assertThat(AnswerablePeriods.flaws("answerable", periods(text))).extracting(Violation::field).containsExactly(field);
    }

    private static List<AnswerablePeriod> periods(String text) {
        return Stream.of(text.split(" ")).filter(one -> !one.isEmpty()).map(one -> one.split("/"))
                .map(days -> new AnswerablePeriod(LocalDate.parse(days[0]),
                        days[1].equals("..") ? null : LocalDate.parse(days[1])))
                .toList();
    }
}
