package nl.kcc.routing.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The working days and hours of one municipality. Local exceptions come before holidays, holidays before the week.
public final class WorkingCalendar {

    /// Every local day and hour of this product is one of this zone.
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    static final int LONGEST_SEARCH_DAYS = 3660;

    private final Map<DayOfWeek, List<OpeningBlock>> week;
    private final Holidays holidays;
    private final ClosedHolidays closedHolidays;
    private final List<LocalException> exceptions;

    WorkingCalendar(Map<DayOfWeek, List<OpeningBlock>> week, Holidays holidays, ClosedHolidays closedHolidays,
            List<LocalException> exceptions) {
        this.week = week;
        this.holidays = holidays;
        this.closedHolidays = closedHolidays;
        this.exceptions = exceptions;
    }

    /// Whether the municipality works at that moment.
    public boolean isOpenAt(Instant moment) {
        LocalDateTime local = moment.atZone(AMSTERDAM).toLocalDateTime();
        return Stream.of(local.toLocalDate(), local.toLocalDate().minusDays(1))
                .anyMatch(day -> hoursOn(day).stream().anyMatch(block -> block.contains(day, local)));
    }

    /// Closing time of the last of `workingDays` working days, counted from the day after receipt.
    ///
    /// @param workingDays at least 1
    /// @throws IllegalStateException when ten years hold too few working days
    public Instant dueAfter(Instant receipt, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A term has at least one working day, not " + workingDays);
        }
        LocalDate day = receipt.atZone(AMSTERDAM).toLocalDate();
        int passed = 0;
        for (int searched = 0; searched < LONGEST_SEARCH_DAYS; searched++) {
            day = day.plusDays(1);
            List<OpeningBlock> hours = hoursOn(day);
            if (!hours.isEmpty() && ++passed == workingDays) {
                return closing(hours.getLast().end(day));
            }
        }
        throw new IllegalStateException("No " + workingDays + " working days within ten years after " + receipt);
    }

    /// When the clock on the wall has passed that time for good: an hour that is missing is passed when it begins, one that
    /// comes twice the second time.
    private static Instant closing(LocalDateTime end) {
        ZoneOffsetTransition change = AMSTERDAM.getRules().getTransition(end);
        if (change == null || end.equals(change.getDateTimeAfter())) {
            return end.atZone(AMSTERDAM).toInstant();
        }
        return change.isGap() ? change.getInstant() : end.toInstant(change.getOffsetAfter());
    }

    /// When that much open time has passed since `from`; the moment itself for none.
    ///
    /// @throws IllegalStateException when ten years hold too little of it
    public Instant plus(Instant from, Duration openTime) {
        return new OpenTime(this).after(from, openTime);
    }

    /// How much open time lies between two moments.
    public Duration openBetween(Instant from, Instant until) {
        return new OpenTime(this).between(from, until);
    }

    /// How many working days begin after the day of `from`, the day of `until` included.
    public int workingDaysBetween(Instant from, Instant until) {
        LocalDate last = until.atZone(AMSTERDAM).toLocalDate();
        return (int) from.atZone(AMSTERDAM).toLocalDate().plusDays(1).datesUntil(last.plusDays(1))
                .filter(day -> !hoursOn(day).isEmpty()).count();
    }

    public CalendarDay day(LocalDate day) {
        List<OpeningBlock> hours = hoursOn(day);
        Holidays.Holiday holiday = holidays.in(day.getYear()).get(day);
        String name = exceptionOn(day).map(LocalException::name).orElse(holiday == null ? null : holiday.name());
        return new CalendarDay(day, hours.stream().map(OpeningBlock::text).toList(), name,
                !hours.equals(week.getOrDefault(day.getDayOfWeek(), List.of())));
    }

    /// The same holidays and exceptions, with another week.
    WorkingCalendar withWeek(Map<DayOfWeek, List<OpeningBlock>> other) {
        return new WorkingCalendar(other, holidays, closedHolidays, exceptions);
    }

    /// Opening blocks in order; empty when closed.
    List<OpeningBlock> hoursOn(LocalDate day) {
        List<OpeningBlock> usual = usualHoursOn(day);
        return exceptionOn(day).map(exception -> exception.insteadOf(usual)).orElse(usual);
    }

    private Optional<LocalException> exceptionOn(LocalDate day) {
        return exceptions.stream().filter(exception -> exception.isOn(day, holidays)).findFirst();
    }

    private List<OpeningBlock> usualHoursOn(LocalDate day) {
        Holidays.Holiday holiday = holidays.in(day.getYear()).get(day);
        return holiday != null && closedHolidays.closedOn(holiday, day.getYear()) ? List.of()
                : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
