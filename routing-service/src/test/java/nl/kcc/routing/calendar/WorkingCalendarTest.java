package nl.kcc.routing.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.routing.rulesets.ShippedKnowledge;

class WorkingCalendarTest {

    private static final WorkingCalendar SHIPPED = ShippedKnowledge.KNOWLEDGE.calendars().of("GM0344");

    @ParameterizedTest
    @CsvSource({
            // received, working days, due: all local time
            "2026-11-17T10:00, 2, 2026-11-19T17:00", // Tuesday
            "2026-11-17T23:59, 2, 2026-11-19T17:00", // the hour of the day does not matter
            "2026-11-17T00:00, 2, 2026-11-19T17:00",
            "2026-11-20T09:00, 2, 2026-11-24T17:00", // Friday: over the weekend
            "2026-11-21T09:00, 2, 2026-11-24T17:00", // Saturday
            "2026-11-22T09:00, 1, 2026-11-23T17:00", // Sunday
            "2025-12-24T09:00, 2, 2025-12-30T17:00", // both days of Christmas and a weekend
            "2026-12-30T09:00, 2, 2027-01-04T17:00", // New Year's Day on a Friday
            "2026-04-02T09:00, 1, 2026-04-03T17:00", // Good Friday is an ordinary day
            "2026-04-03T09:00, 1, 2026-04-07T17:00", // Easter Monday
            "2026-05-13T09:00, 1, 2026-05-18T17:00", // Ascension Day and the Friday after it
            "2026-05-22T09:00, 1, 2026-05-26T17:00", // Whit Monday
            "2026-05-04T09:00, 1, 2026-05-05T17:00", // Liberation Day in an ordinary year
            "2025-05-02T09:00, 1, 2025-05-06T17:00", // Liberation Day in a fifth year
            "2026-04-24T09:00, 1, 2026-04-28T17:00", // King's Day on a Monday
            "2025-04-25T09:00, 1, 2025-04-28T17:00", // King's Day moved from Sunday to Saturday: Monday is open
            "2026-11-17T10:00, 10, 2026-12-01T17:00",
    })
    void aTermStartsTheDayAfterReceiptAndEndsAtClosingTime(LocalDateTime received, int days, LocalDateTime due) {
        assertThat(SHIPPED.dueAfter(local(received), days)).isEqualTo(local(due));
    }

    @ParameterizedTest
    @CsvSource({
            // The night of 29 March 2026 has no hour from 2 to 3; 16:00 UTC before, 15:00 UTC after
            "2026-03-27T12:00:00Z, 2026-03-30T15:00:00Z",
            "2026-03-26T12:00:00Z, 2026-03-27T16:00:00Z",
            // The night of 25 October 2026 has that hour twice
            "2026-10-23T12:00:00Z, 2026-10-26T16:00:00Z",
            "2026-10-22T12:00:00Z, 2026-10-23T15:00:00Z",
            // Half past twelve at night in Amsterdam is still the day before in UTC
            "2026-11-16T23:30:00Z, 2026-11-18T16:00:00Z",
            "2026-06-15T22:30:00Z, 2026-06-17T15:00:00Z",
    })
    void aTermFollowsTheClockInAmsterdam(Instant received, Instant due) {
        assertThat(SHIPPED.dueAfter(received, 1)).isEqualTo(due);
    }

    @Test
    void anOpeningThatFallsInTheMissingHourBeginsAtItsEnd() {
        var nightly = calendar(Map.of(SUNDAY, List.of("02:00-02:30", "04:00-05:00")), LiberationDay.NEVER, false);

        assertThat(nightly.dueAfter(Instant.parse("2026-03-28T12:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-03-29T03:00:00Z"));
    }

    @Test
    void bothHoursOfTheLongNightAreOpenOrClosedAlike() {
        var nightly = calendar(Map.of(SUNDAY, List.of("02:00-03:00")), LiberationDay.NEVER, false);

        assertThat(Stream.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z")
                .map(Instant::parse).map(nightly::isOpenAt)).containsExactly(true, true, false);
    }

    @Test
    void aDayMayBeOpenFromMidnightToMidnight() {
        var calendar = calendar(Map.of(MONDAY, List.of("00:00-24:00")), LiberationDay.NEVER, false);

        assertThat(Stream.of("2026-11-22T23:59:59", "2026-11-23T00:00", "2026-11-23T23:59:59", "2026-11-24T00:00")
                .map(time -> calendar.isOpenAt(at(time)))).containsExactly(false, true, true, false);
        assertThat(calendar.dueAfter(at("2026-11-17T10:00"), 1)).isEqualTo(at("2026-11-24T00:00"));
    }

    @Test
    void aBlockOverMidnightBelongsToTheDayItStartsOn() {
        var closed = new LocalException(LocalDate.parse("2026-11-28"), null, 0, "Dicht", List.of());
        var calendar = new WorkingCalendar(week(Map.of(FRIDAY, List.of("22:00-02:00"), SATURDAY, List.of("10:00-11:00"))),
                new DutchHolidays(), new ClosedHolidays(LiberationDay.NEVER, false), List.of(closed));

        assertThat(Stream.of("2026-11-27T01:00", "2026-11-27T21:59", "2026-11-27T22:00", "2026-11-28T01:59",
                "2026-11-28T02:00", "2026-11-28T10:30", "2026-11-29T01:00").map(time -> calendar.isOpenAt(at(time))))
                .containsExactly(false, false, true, true, false, false, false);
        assertThat(calendar.dueAfter(at("2026-11-26T10:00"), 1)).isEqualTo(at("2026-11-28T02:00"));
        assertThat(calendar.dueAfter(at("2026-11-26T10:00"), 2)).isEqualTo(at("2026-12-05T02:00"));
    }

    @ParameterizedTest
    @CsvSource({
            // block that starts on the Saturday, moments in UTC: the last it is open, and when it closes
            "2026-03-28, 22:00-02:00, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z", // at the very change
            "2026-03-28, 22:00-02:30, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z", // its last half hour is missing
            "2026-03-28, 22:00-04:00, 2026-03-29T01:59:59Z, 2026-03-29T02:00:00Z", // five hours long
            "2026-03-28, 00:00-24:00, 2026-03-28T22:59:59Z, 2026-03-28T23:00:00Z",
            "2026-10-24, 22:00-02:00, 2026-10-24T23:59:59Z, 2026-10-25T00:00:00Z", // when the double hour begins
            "2026-10-24, 22:00-02:30, 2026-10-25T01:29:59Z, 2026-10-25T01:30:00Z", // half past two for the second time
            "2026-10-24, 22:00-04:00, 2026-10-25T02:59:59Z, 2026-10-25T03:00:00Z", // seven hours long
            "2026-10-24, 00:00-24:00, 2026-10-24T21:59:59Z, 2026-10-24T22:00:00Z",
    })
    void aBlockOverMidnightFollowsTheClockWhenItChanges(LocalDate saturday, String block, Instant last, Instant closing) {
        var calendar = calendar(Map.of(SATURDAY, List.of(block)), LiberationDay.NEVER, false);

        assertThat(calendar.isOpenAt(last)).isTrue();
        assertThat(calendar.isOpenAt(closing)).isFalse();
        assertThat(calendar.dueAfter(saturday.minusDays(1).atTime(12, 0).atZone(WorkingCalendar.AMSTERDAM).toInstant(), 1))
                .isEqualTo(closing);
    }

    @Test
    void aDayOfTwoBlocksEndsWithTheSecondAndIsClosedInBetween() {
        var calendar = calendar(Map.of(MONDAY, List.of("09:00-12:30", "18:00-20:00")), LiberationDay.NEVER, false);

        assertThat(calendar.dueAfter(at("2026-11-17T10:00"), 1)).isEqualTo(at("2026-11-23T20:00"));
        assertThat(Stream.of("08:59", "09:00", "12:29", "12:30", "17:59", "18:00", "20:00")
                .map(time -> calendar.isOpenAt(at("2026-11-23T" + time))))
                .containsExactly(false, true, true, false, false, true, false);
    }

    @ParameterizedTest
    @CsvSource({ "EVERY_YEAR, 2026, false", "EVERY_FIFTH_YEAR, 2026, true", "EVERY_FIFTH_YEAR, 2030, false",
            "EVERY_FIFTH_YEAR, 2025, false", "NEVER, 2025, true" })
    void liberationDayIsClosedAsTheMunicipalityAgreed(LiberationDay closing, int year, boolean open) {
        var calendar = calendar(everyDay(), closing, false);

        assertThat(calendar.isOpenAt(at(year + "-05-05T10:00"))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({ "false, true", "true, false" })
    void goodFridayIsAnObservanceThatAMunicipalityMayKeep(boolean closed, boolean open) {
        var calendar = calendar(everyDay(), LiberationDay.NEVER, closed);

        assertThat(calendar.isOpenAt(at("2026-04-03T10:00"))).isEqualTo(open);
    }

    @Test
    void kingsDayOnASundayMovesToTheDayBefore() {
        var calendar = calendar(everyDay(), LiberationDay.NEVER, false);

        assertThat(Stream.of("2025-04-26", "2025-04-27", "2026-04-27", "2031-04-26", "2031-04-27")
                .map(day -> calendar.isOpenAt(at(day + "T10:00"))))
                .containsExactly(false, true, false, false, true);
    }

    @Test
    void aLocalExceptionGoesBeforeHolidayAndWeek() {
        var closed = new LocalException(LocalDate.parse("2026-11-18"), null, 0, "Personeelsdag", List.of());
        var open = new LocalException(LocalDate.parse("2026-12-25"), null, 0, "Kerstdienst",
                List.of(OpeningBlock.parse("10:00-11:00")));
        var calendar = new WorkingCalendar(week(everyDay()), new DutchHolidays(),
                new ClosedHolidays(LiberationDay.NEVER, false), List.of(closed, open));

        assertThat(calendar.dueAfter(at("2026-11-17T10:00"), 1)).isEqualTo(at("2026-11-19T17:00"));
        assertThat(calendar.dueAfter(at("2026-12-24T10:00"), 1)).isEqualTo(at("2026-12-25T11:00"));
    }

    @Test
    void aTermOfNoDaysIsRefused() {
        assertThatThrownBy(() -> SHIPPED.dueAfter(at("2026-11-17T10:00"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDueMomentReadsAsDutch() {
        assertThat(DutchMoment.words(at("2026-11-26T17:00"))).isEqualTo("donderdag 26 november om 17.00 uur");
        assertThat(DutchMoment.words(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("zondag 25 oktober om 2.30 uur zomertijd");
        assertThat(DutchMoment.words(Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("zondag 25 oktober om 2.30 uur wintertijd");
    }

    private static WorkingCalendar calendar(Map<DayOfWeek, List<String>> hours, LiberationDay liberationDay,
            boolean goodFriday) {
        return new WorkingCalendar(week(hours), new DutchHolidays(), new ClosedHolidays(liberationDay, goodFriday), List.of());
    }

    private static Map<DayOfWeek, List<OpeningBlock>> week(Map<DayOfWeek, List<String>> hours) {
        return hours.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                day -> day.getValue().stream().map(OpeningBlock::parse).toList()));
    }

    private static Map<DayOfWeek, List<String>> everyDay() {
        return Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY)
                .collect(Collectors.toMap(day -> day, _ -> List.of("09:00-17:00")));
    }

    private static Instant at(String local) {
        return local(LocalDateTime.parse(local));
    }

    private static Instant local(LocalDateTime local) {
        return local.atZone(WorkingCalendar.AMSTERDAM).toInstant();
    }
}
