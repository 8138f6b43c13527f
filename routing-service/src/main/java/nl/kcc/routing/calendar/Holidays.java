package nl.kcc.routing.calendar;

import java.time.LocalDate;
import java.util.Map;

/// National holidays and observances of a year.
@FunctionalInterface
interface Holidays {

    Map<LocalDate, Holiday> in(int year);

    /// @param key such as `ASCENSION_DAY`
    /// @param publicHoliday false for a day that is kept but on which most people work, such as Good Friday
    record Holiday(String key, boolean publicHoliday) {
    }
}
