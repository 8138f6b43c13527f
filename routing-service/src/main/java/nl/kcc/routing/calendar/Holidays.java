package nl.kcc.routing.calendar;

import java.time.LocalDate;
import java.util.Map;

/// National holidays and observances of a year.
@FunctionalInterface
interface Holidays {

    Map<LocalDate, Holiday> in(int year);

    /// @param key such as `ASCENSION_DAY`
    /// @param name as people call it
    /// @param publicHoliday false for a day that is kept but on which most people work, such as Good Friday
    record Holiday(String key, String name, boolean publicHoliday) {

        /// Whether the Algemene termijnenwet knows it: article 3, first and second paragraph. Good Friday is one there, and 5 May
        /// is one every year.
        boolean isRecognised() {
            return publicHoliday || key.equals("GOOD_FRIDAY");
        }
    }
}
