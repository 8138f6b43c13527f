package nl.kcc.kpi.steering.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Verdict;
import nl.kcc.kpi.steering.outlook.PeriodOutlook.PeriodEnd;
import nl.kcc.kpi.steering.outlook.PeriodOutlook.Shares;

class PeriodOutlookTest {

    /// A Thursday.
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
    private static final Shares EIGHTY = new Shares(0.8, 0.8);

    @Test
    void theDaysOfEachPeriodAreThoseOfTheCalendar() {
        assertThat(OutlookPeriod.WEEK.around(TODAY))
                .isEqualTo(new DayRange(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 18)));
        assertThat(OutlookPeriod.MONTH.around(TODAY))
                .isEqualTo(new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(OutlookPeriod.YEAR.around(TODAY))
                .isEqualTo(new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    /// Monday to Thursday 4 × 100, of which 70 settled and on Thursday 20 still open; Friday 100 to come, none in the weekend.
    @Test
    void itSaysHowManyMustStillGoRight() {
        CountedDays counted = workdays(100, 70, 20);

        PeriodOutlook week = outlook(OutlookPeriod.WEEK, counted, EIGHTY);

        assertThat(week.decided()).isEqualTo(380);
        assertThat(week.open()).isEqualTo(20);
        assertThat(week.coming()).isEqualTo(100);
        assertThat(week.settled()).isEqualTo(280);
        // 0.8 × 500 − 280
        assertThat(week.needed()).isEqualTo(120);
        assertThat(week.neededShare()).isEqualTo(1.0, within(1e-9));
        assertThat(week.standing()).isEqualTo(OutlookStanding.POSSIBLE);
        assertThat(week.norm()).isEqualTo(0.8, within(1e-9));
        assertThat(week.sentence()).startsWith("Van de ongeveer 120 vragen die deze week nog open zijn of nog komen, "
                + "moeten er 120 in één keer goed gaan om de norm te halen.");
    }

    @Test
    void aPeriodThatIsLostOrWonSaysSo() {
        assertThat(outlook(OutlookPeriod.WEEK, workdays(100, 60, 20), EIGHTY).standing())
                .isEqualTo(OutlookStanding.OUT_OF_REACH);
        assertThat(outlook(OutlookPeriod.WEEK, workdays(100, 100, 0), new Shares(0.5, 0.5)).standing())
                .isEqualTo(OutlookStanding.SURE);
        assertThat(outlook(OutlookPeriod.WEEK, workdays(100, 60, 20), EIGHTY).neededShare()).isGreaterThan(1);
    }

    @Test
    void whatIsToComeIsJudgedByTheNormOfItsOwnDays() {
        PeriodOutlook week = outlook(OutlookPeriod.WEEK, workdays(100, 70, 20), new Shares(0.8, 0.7));

        // 0.8 × 380 + 0.7 × 120 − 280
        assertThat(week.needed()).isEqualTo(108);
        assertThat(week.norm()).isEqualTo((0.8 * 380 + 0.7 * 120) / 500, within(1e-9));
    }

    @Test
    void underThirtyNothingIsSaid() {
        PeriodOutlook week = outlook(OutlookPeriod.WEEK, workdays(5, 5, 0), EIGHTY);

        assertThat(week.standing()).isEqualTo(OutlookStanding.TOO_FEW);
        assertThat(week.needed()).isNull();
        assertThat(week.atThisPace()).isNull();
        assertThat(outlook(OutlookPeriod.YEAR, CountedDays.of(List.of()), EIGHTY).standing())
                .isEqualTo(OutlookStanding.TOO_FEW);
    }

    @Test
    void theYearEndsWhereThePaceLeads() {
        PeriodOutlook year = outlook(OutlookPeriod.YEAR, workdays(100, 70, 20), EIGHTY);

        assertThat(year.atThisPace().value()).isEqualTo(0.7, within(0.005));
        assertThat(year.atThisPace().low()).isLessThan(0.7);
        assertThat(year.atThisPace().high()).isBetween(0.7, 0.75);
        assertThat(year.atThisPace().verdict()).isEqualTo(Verdict.BELOW);
        assertThat(year.sentence()).contains("Bij dit tempo eindigt het jaar op 70");
    }

    @Test
    void theMarginNeverLeavesWhatIsPossible() {
        PeriodEnd end = PeriodOutlook.end(new DayCount(TODAY, 0, 990, 990), 10, 0.2, pace(), 0.05, 0.8);

        assertThat(end.low()).isGreaterThanOrEqualTo(0.99);
        assertThat(end.high()).isLessThanOrEqualTo(1);
    }

    @Test
    void whereNothingIsLeftThereIsNoMargin() {
        PeriodEnd end = PeriodOutlook.end(new DayCount(TODAY, 0, 1000, 700), 0, 0.1, pace(), 0.05, 0.8);

        assertThat(end).isEqualTo(new PeriodEnd(0.7, 0.7, 0.7, Verdict.BELOW));
    }

    @Test
    void theWeekThatEndsTodayIsNotPartOfThePace() {
        CountedDays counted = workdays(100, 70, 20);
        CountedDays better = CountedDays.of(counted.days().values().stream()
                .map(day -> day.day().isAfter(TODAY.minusDays(7)) ? new DayCount(day.day(), 0, 100, 100) : day).toList());

        assertThat(Pace.of(better, TODAY)).isEqualTo(Pace.of(counted, TODAY));
        assertThat(pace().days().to()).isEqualTo(TODAY.minusDays(7));
        assertThat(pace().decided()).isEqualTo(4000);
    }

    @Test
    void withFewContactsThereIsNoPace() {
        assertThat(Pace.of(CountedDays.of(List.of(new DayCount(TODAY.minusDays(20), 0, 29, 29))), TODAY)).isEmpty();
    }

    /// @param open of today; all days before are decided
    private static CountedDays workdays(long each, long settled, long open) {
        List<DayCount> days = new ArrayList<>();
        for (LocalDate day = TODAY.minusWeeks(30); !day.isAfter(TODAY); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                long stillOpen = day.equals(TODAY) ? open : 0;
                days.add(new DayCount(day, stillOpen, each - stillOpen, settled));
            }
        }
        return CountedDays.of(days);
    }

    private static Pace pace() {
        return Pace.of(workdays(100, 70, 20), TODAY).orElseThrow();
    }

    private static PeriodOutlook outlook(OutlookPeriod period, CountedDays counted, Shares shares) {
        Optional<Pace> pace = Pace.of(counted, TODAY);
        return PeriodOutlook.of(period, TODAY, counted, Inflow.of(counted, TODAY), pace, shares);
    }
}
