package nl.kcc.routing.reminders;

import static nl.kcc.routing.reminders.RemindedParty.COORDINATOR;
import static nl.kcc.routing.reminders.RemindedParty.DEPARTMENT;
import static nl.kcc.routing.reminders.ReminderKind.AFTER;
import static nl.kcc.routing.reminders.ReminderKind.BEFORE;
import static nl.kcc.routing.reminders.ReminderKind.ESCALATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.routing.calendar.CalendarsDocument;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.reminders.ReminderDay.Reminder;
import nl.kcc.routing.rulesets.ShippedKnowledge;

/// On the calendar that ships with the service: Monday to Friday, half past eight to five.
class ReminderDayTest {

    private static final WorkingCalendar CALENDAR = ShippedKnowledge.KNOWLEDGE.calendars().of("GM0344");
    private static final String ROUND_THE_CLOCK = """
            {"calendars": [{"name": "altijd", "municipalities": [], "liberationDay": "NEVER", "goodFridayClosed": false,
                "openingHours": {"MONDAY": ["00:00-24:00"], "TUESDAY": ["00:00-24:00"], "WEDNESDAY": ["00:00-24:00"],
                    "THURSDAY": ["00:00-24:00"], "FRIDAY": ["00:00-24:00"], "SATURDAY": ["00:00-24:00"],
                    "SUNDAY": ["00:00-24:00"]}, "exceptions": []}]}
            """;
    private static final OwedWork DUE_ON_THURSDAY = due("2026-11-19T17:00");

    @ParameterizedTest
    @CsvSource({
            // Wednesday is the working day before; nothing is said sooner.
            "2026-11-17T16:59, ", "2026-11-18T09:00, BEFORE", "2026-11-19T16:59, BEFORE",
            // On the day after the clock says so, and on each working day that follows.
            "2026-11-20T09:00, AFTER", "2026-11-23T09:00, AFTER", "2026-12-31T12:00, AFTER" })
    void aDepartmentHearsOfItBeforeAndAfterTheDueMoment(String now, ReminderKind kind) {
        assertThat(said(DEPARTMENT, now)).map(Reminder::kind).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-19T16:59, false", "2026-11-20T09:00, false", "2026-11-24T16:59, false", "2026-11-25T09:00, true",
            "2026-12-01T09:00, true" })
    void theCoordinatorHearsOfItAfterThreeWorkingDaysLate(String now, boolean told) {
        assertThat(said(COORDINATOR, now)).map(Reminder::kind).isEqualTo(told ? List.of(ESCALATION) : List.of());
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-21T12:00", "2026-11-22T12:00", "2026-11-20T08:29", "2026-11-20T17:00", "2026-12-25T12:00" })
    void nobodyIsRemindedOutsideWorkingHours(String now) {
        assertThat(ReminderDay.at(local(now), CALENDAR, 1, 3)).isEmpty();
    }

    @Test
    void withoutADayBeforehandOnlyLateWorkIsNamed() {
        assertThat(ReminderDay.at(local("2026-11-19T16:59"), CALENDAR, 0, 3).orElseThrow()
                .reminders(DEPARTMENT, List.of(DUE_ON_THURSDAY))).isEmpty();
    }

    /// Hour by hour through two months with both holidays and weekends, then the clock is put back a fortnight and it all comes
    /// once more: what is said is said once for its kind and day.
    @Test
    void eachThingIsSaidOnceHoweverTheClockIsMoved() {
        Set<Reminder> said = new HashSet<>();
        List<Reminder> news = new ArrayList<>();
        Instant start = local("2026-11-10T00:30");
        for (int hour = 0; hour < 24 * 60; hour++) {
            listen(start.plusSeconds(3600L * hour), said, news);
        }
        int once = news.size();
        for (int hour = 24 * 40; hour < 24 * 60; hour++) {
            listen(start.plusSeconds(3600L * hour), said, news);
        }

        assertThat(news).hasSize(once);
        assertThat(news).filteredOn(reminder -> reminder.kind() == BEFORE).hasSize(1);
        assertThat(news).filteredOn(reminder -> reminder.kind() == ESCALATION).hasSize(1);
        // From 20 November to 8 January without weekends, Christmas (one of its two days is a Saturday) and New Year's Day.
        assertThat(news).filteredOn(reminder -> reminder.kind() == AFTER).hasSize(34)
                .extracting(Reminder::day).doesNotContain(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1))
                .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isLessThan(6));
    }

    /// 25 October 2026 has 25 hours: a quarter past two comes twice, and is one day.
    @Test
    void theNightInWhichTheClockGoesBackIsOneDay() {
        var flaws = new Flaws("kalender");
        WorkingCalendar always = DocumentReader.read(ROUND_THE_CLOCK, CalendarsDocument.class, flaws)
                .checked(java.util.Set.of(), flaws)
                .of("GM0344");
        var work = new OwedWork(new UUID(0, 1), new UUID(0, 2), Instant.parse("2026-10-24T22:00:00Z"));
        Set<Reminder> said = new HashSet<>();
        for (String moment : List.of("2026-10-25T00:15:00Z", "2026-10-25T01:15:00Z", "2026-10-25T22:59:00Z")) {
            said.addAll(ReminderDay.at(Instant.parse(moment), always, 1, 3).orElseThrow().reminders(DEPARTMENT, List.of(work)));
        }

        assertThat(said).containsExactly(new Reminder(work, AFTER, LocalDate.of(2026, 10, 25)));
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-19T17:00, 0", "2026-11-20T16:59, 0", "2026-11-20T17:00, 1", "2026-11-23T16:59, 1",
            "2026-11-23T17:00, 2" })
    void workingDaysLateAreThoseThatEnded(String now, int days) {
        var day = new ReminderDay(local(now), LocalDate.EPOCH, local(now), CALENDAR, 3);
        assertThat(day.daysLate(DUE_ON_THURSDAY.dueAt())).isEqualTo(days);
    }

    private static void listen(Instant now, Set<Reminder> said, List<Reminder> news) {
        ReminderDay.at(now, CALENDAR, 1, 3).ifPresent(day -> {
            for (RemindedParty audience : RemindedParty.values()) {
                day.reminders(audience, List.of(DUE_ON_THURSDAY)).stream().filter(said::add).forEach(news::add);
            }
        });
    }

    private static List<Reminder> said(RemindedParty audience, String now) {
        return ReminderDay.at(local(now), CALENDAR, 1, 3).map(day -> day.reminders(audience, List.of(DUE_ON_THURSDAY)))
                .orElse(List.of());
    }

    private static OwedWork due(String local) {
        return new OwedWork(new UUID(0, 1), new UUID(0, 2), local(local));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.AMSTERDAM).toInstant();
    }
}
