package nl.kcc.routing.planning;

import java.time.LocalDate;
import java.util.List;

import nl.kcc.routing.calendar.CalendarDay;

/// Each day of a year, as the calendar has it.
record YearView(String municipality, int year, List<DayView> days) {

    /// @param name of the holiday or local exception that it is, also when it is open
    /// @param special whether it keeps other hours than its week says
    /// @param whyClosed null for a day that counts
    record DayView(LocalDate day, boolean open, List<String> hours, String name, boolean special, String whyClosed) {

        static DayView of(CalendarDay day) {
            return new DayView(day.day(), day.isOpen(), day.hours(), day.name(), day.special(), day.whyClosed());
        }
    }
}
