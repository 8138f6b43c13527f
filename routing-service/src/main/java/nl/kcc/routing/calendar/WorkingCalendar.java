package nl.kcc.routing.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/// The working days and hours of one municipality. Local exceptions come before holidays, holidays before the week.
public final class WorkingCalendar {

    /// Every local day and hour of this product is one of this zone.
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final int LONGEST_SEARCH_DAYS = 3660;

    private final Map<DayOfWeek, List<OpeningBlock>> week;
    private final Holidays holidays;
    private final Closing closing;
    private final List<LocalException> exceptions;

    WorkingCalendar(Map<DayOfWeek, List<OpeningBlock>> week, Holidays holidays, Closing closing,
            List<LocalException> exceptions) {
        this.week = week;
        this.holidays = holidays;
        this.closing = closing;
        this.exceptions = exceptions;
    }

    /// Whether the municipality works at that moment.
    public boolean isOpenAt(Instant moment) {
        ZonedDateTime local = moment.atZone(AMSTERDAM);
        return hoursOn(local.toLocalDate()).stream().anyMatch(block -> block.contains(local.toLocalTime()));
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
                return day.atTime(hours.getLast().until()).atZone(AMSTERDAM).toInstant();
            }
        }
        throw new IllegalStateException("No " + workingDays + " working days within ten years after " + receipt);
    }

    /// Opening blocks in order; empty when closed.
    List<OpeningBlock> hoursOn(LocalDate day) {
        for (LocalException exception : exceptions) {
            if (exception.isOn(day, holidays)) {
                return exception.hours();
            }
        }
        Holidays.Holiday holiday = holidays.in(day.getYear()).get(day);
        if (holiday != null && closing.closedOn(holiday, day.getYear())) {
            return List.of();
        }
        return week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
