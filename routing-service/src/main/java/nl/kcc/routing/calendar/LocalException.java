package nl.kcc.routing.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;

/// A day on which a municipality keeps other hours than its week and the holidays say: closed, shortened, or open after all.
/// Exactly one of `date`, `yearly` and `after` says which day.
///
/// @param date the day
/// @param yearly the same day of each year, such as 24 December
/// @param after key of the holiday it follows, such as `ASCENSION_DAY`
/// @param days how many days after that holiday
/// @param name for people
/// @param hours opening blocks; empty for closed, and when it only closes early
/// @param closesAt until when it is open, if it would be open at all; null unless the day is shortened
record LocalException(LocalDate date, MonthDay yearly, String after, int days, String name, List<OpeningBlock> hours,
        LocalTime closesAt) {

    LocalException(LocalDate date, String after, int days, String name, List<OpeningBlock> hours) {
        this(date, null, after, days, name, hours, null);
    }

    boolean isOn(LocalDate day, Holidays holidays) {
        if (date != null) {
            return date.equals(day);
        }
        if (yearly != null) {
            return yearly.equals(MonthDay.from(day));
        }
        LocalDate anchor = day.minusDays(days);
        Holidays.Holiday holiday = holidays.in(anchor.getYear()).get(anchor);
        return holiday != null && holiday.key().equals(after);
    }

    /// @param usual what the week and the holidays say
    List<OpeningBlock> insteadOf(List<OpeningBlock> usual) {
        return closesAt == null ? hours : usual.stream().flatMap(block -> block.closingAt(closesAt).stream()).toList();
    }
}
