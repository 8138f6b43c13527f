package nl.kcc.routing.calendar;

import java.time.LocalDate;
import java.util.List;

/// A day on which a municipality keeps other hours than its week and the holidays say: closed, or open after all.
///
/// @param date the day; null when it hangs on a holiday
/// @param after key of the holiday it follows, such as `ASCENSION_DAY`; null when it is a fixed date
/// @param days how many days after that holiday
/// @param name for people
/// @param hours opening blocks; empty for closed
record LocalException(LocalDate date, String after, int days, String name, List<OpeningBlock> hours) {

    boolean isOn(LocalDate day, Holidays holidays) {
        if (date != null) {
            return date.equals(day);
        }
        LocalDate anchor = day.minusDays(days);
        Holidays.Holiday holiday = holidays.in(anchor.getYear()).get(anchor);
        return holiday != null && holiday.key().equals(after);
    }
}
