package nl.kcc.routing.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/// The holidays of the Netherlands as Jollyday knows them: King's Day moves to the 26th when the 27th is a Sunday, and
/// 5 May is a public holiday every year.
final class DutchHolidays implements Holidays {

    /// Once for all calendars: reading them takes a second.
    static final Holidays KNOWN = new DutchHolidays();

    private final HolidayManager jollyday = HolidayManager
            .getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
    private final Map<Integer, Map<LocalDate, Holiday>> byYear = new ConcurrentHashMap<>();

    @Override
    public Map<LocalDate, Holiday> in(int year) {
        return byYear.computeIfAbsent(year, this::load);
    }

    /// Two holidays may fall on one day (Ascension on 5 May): the earlier key of the two stands for both.
    private Map<LocalDate, Holiday> load(int year) {
        return jollyday.getHolidays(Year.of(year)).stream().collect(toUnmodifiableMap(
                de.focus_shift.jollyday.core.Holiday::getDate,
                holiday -> new Holiday(holiday.getPropertiesKey().replace("christian.", ""),
                        holiday.getType() == HolidayType.PUBLIC_HOLIDAY),
                (one, other) -> one.key().compareTo(other.key()) < 0 ? one : other));
    }
}
