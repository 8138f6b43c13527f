package nl.kcc.routing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// A term that stands in a law (wettelijke termijn), in calendar days, weeks or months. It begins on the day after receipt
/// (such as Awb 6:8) and ends with its last day; opening hours, local closures and waiting for the citizen do not move it. What the
/// Algemene termijnenwet (ATW) says of it:
///
/// - article 1: a term that ends on a Saturday, Sunday or recognised holiday runs until the end of the next day that is none of
///   these;
/// - article 2: a term of three days or more is prolonged, as far as needed, to hold two days that are none of these;
/// - article 3: which holidays are recognised; the government may equate other days with them (third paragraph);
/// - article 4: none of this holds for terms of more than 90 days, twelve weeks or three months.
///
/// @param equated days of article 3, third paragraph
public record StatutoryTerm(int amount, Unit unit, Set<LocalDate> equated) {

    private static final int LEAST_WORKING_DAYS = 2;
    private static final int PROLONGED_FROM_DAYS = 3;

    /// In what a law counts.
    public enum Unit {
        DAYS(90),
        WEEKS(12),
        MONTHS(3);

        private final int longestOfTheLaw;

        Unit(int longestOfTheLaw) {
            this.longestOfTheLaw = longestOfTheLaw;
        }
    }

    /// The last day on which it can be met.
    public LocalDate lastDay(Instant receipt) {
        LocalDate received = receipt.atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
        // From the nth to the nth; where a month is too short, its last day.
        LocalDate last = switch (unit) {
            case DAYS -> received.plusDays(amount);
            case WEEKS -> received.plusWeeks(amount);
            case MONTHS -> received.plusMonths(amount);
        };
        if (amount > unit.longestOfTheLaw) {
            return last;
        }
        if (unit != Unit.DAYS || amount >= PROLONGED_FROM_DAYS) {
            while (received.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> !isFree(day)).limit(LEAST_WORKING_DAYS)
                    .count() < LEAST_WORKING_DAYS) {
                last = last.plusDays(1);
            }
        }
        while (isFree(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /// Midnight at the end of the last day.
    public Instant dueAfter(Instant receipt) {
        return lastDay(receipt).plusDays(1).atStartOfDay(WorkingCalendar.AMSTERDAM).toInstant();
    }

    /// Why the term cannot end on that day: `zaterdag`, `Tweede Paasdag`; null when it can.
    public String whyFree(LocalDate day) {
        Holidays.Holiday holiday = DutchHolidays.KNOWN.in(day.getYear()).get(day);
        if (holiday != null && holiday.isRecognised()) {
            return holiday.name();
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> "zaterdag";
            case SUNDAY -> "zondag";
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> equated.contains(day) ? "gelijkgestelde dag" : null;
        };
    }

    private boolean isFree(LocalDate day) {
        return whyFree(day) != null;
    }
}
