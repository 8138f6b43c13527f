package nl.kcc.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What holds for every calendar and every term; tried on a thousand of each, drawn from a fixed seed.
class WorkingTimeTest {

    private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(6 * 365).toSeconds();
    private static final int DRAWN = 1000;

    @RepeatedTest(3)
    void addingWorkingTimeIsMonotoneAndNeverEndsInClosedTime(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        for (String name : ExampleCalendars.names()) {
            WorkingCalendar calendar = ExampleCalendars.named(name);
            for (int i = 0; i < DRAWN / 3; i++) {
                Instant from = moment(random);
                Instant later = from.plusSeconds(random.nextInt(200_000));
                Duration amount = Duration.ofSeconds(1 + random.nextInt(100_000));
                Duration more = amount.plusSeconds(random.nextInt(50_000));
                Instant due = calendar.plus(from, amount);

                assertThat(due).as("%s from %s", name, from).isAfter(from).isBeforeOrEqualTo(calendar.plus(from, more))
                        .isBeforeOrEqualTo(calendar.plus(later, amount));
                assertThat(calendar.isOpenAt(due.minusNanos(1))).as("%s is open until %s", name, due).isTrue();
                assertThat(calendar.openBetween(from, due)).as("%s from %s", name, from).isEqualTo(amount);
                assertThat(calendar.plus(due, more)).isEqualTo(calendar.plus(from, amount.plus(more)));
            }
        }
    }

    @Test
    void moreWorkingDaysNeverEndEarlierNorDoesALaterStart() {
        var random = new Random(4);
        for (String name : ExampleCalendars.names()) {
            WorkingCalendar calendar = ExampleCalendars.named(name);
            for (int i = 0; i < DRAWN / 4; i++) {
                Instant from = moment(random);
                Instant later = from.plusSeconds(random.nextInt(900_000));
                int days = 1 + random.nextInt(20);
                Instant due = calendar.dueAfter(from, days);

                assertThat(due).as("%s from %s", name, from).isBefore(calendar.dueAfter(from, days + 1))
                        .isBeforeOrEqualTo(calendar.dueAfter(later, days));
                assertThat(new TermRecount(calendar, calendar).dueOf(from, due)).as("%s from %s", name, from).isEqualTo(due);
            }
        }
    }

    @Test
    void aTermCountedAnewKeepsItsLength() {
        var usual = ExampleCalendars.named("gewoon");
        var closing = ExampleCalendars.named("blokken");
        // Monday 5 October 2026 is a local day off of the second
        Instant friday = Instant.parse("2026-10-02T08:00:00Z");

        assertThat(new TermRecount(usual, closing).dueOf(friday, usual.dueAfter(friday, 1)))
                .isEqualTo(closing.dueAfter(friday, 1)).isEqualTo(Instant.parse("2026-10-06T15:00:00Z"));
        assertThat(new TermRecount(usual, closing).dueOf(friday, usual.plus(friday, Duration.ofHours(9))))
                .isEqualTo(closing.plus(friday, Duration.ofHours(9)));
        // Three hours that end when the day does.
        Instant afternoon = Instant.parse("2026-10-02T12:00:00Z");
        assertThat(new TermRecount(usual, closing).dueOf(afternoon, usual.plus(afternoon, Duration.ofHours(3))))
                .isEqualTo(afternoon.plus(Duration.ofHours(3)));
        // Promised before that Monday was closed, on a calendar that is no more.
        assertThat(new TermRecount(closing, usual).dueOf(friday, usual.dueAfter(friday, 1)))
                .isEqualTo(usual.dueAfter(friday, 1));
    }

    private static Instant moment(Random random) {
        return EARLIEST.plusSeconds(random.nextLong(SECONDS));
    }
}
