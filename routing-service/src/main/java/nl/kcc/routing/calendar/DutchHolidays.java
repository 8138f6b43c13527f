package nl.kcc.routing.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
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

    /// As people here say it; the library speaks of Easter Monday.
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("NEW_YEAR", "Nieuwjaarsdag"),
            Map.entry("GOOD_FRIDAY", "Goede Vrijdag"), Map.entry("EASTER", "Eerste Paasdag"),
            Map.entry("EASTER_MONDAY", "Tweede Paasdag"), Map.entry("KINGS_DAY", "Koningsdag"),
            Map.entry("LIBERATION", "Bevrijdingsdag"), Map.entry("ASCENSION_DAY", "Hemelvaartsdag"),
            Map.entry("PENTECOST", "Eerste Pinksterdag"), Map.entry("PENTECOST_MONDAY", "Tweede Pinksterdag"),
            Map.entry("FIRST_CHRISTMAS_DAY", "Eerste Kerstdag"), Map.entry("SECOND_CHRISTMAS_DAY", "Tweede Kerstdag"));

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
                DutchHolidays::holiday,
                (one, other) -> one.key().compareTo(other.key()) < 0 ? one : other));
    }

    private static Holiday holiday(de.focus_shift.jollyday.core.Holiday known) {
        String key = known.getPropertiesKey().replace("christian.", "");
        return new Holiday(key, NAMES.getOrDefault(key, known.getDescription(Locale.of("nl", "NL"))),
                known.getType() == HolidayType.PUBLIC_HOLIDAY);
    }
}
