package nl.kcc.routing.calendar;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.kcc.events.Channel;

/// The calendar of each municipality, of its departments and its channels.
public final class Calendars {

    private final OfMunicipality usual;
    private final Map<String, OfMunicipality> own;

    Calendars(OfMunicipality usual, Map<String, OfMunicipality> own) {
        this.usual = usual;
        this.own = Map.copyOf(own);
    }

    /// Reads the national holidays, which takes a second the first time: for the start of the service, before anyone waits.
    public static void readHolidays() {
        DutchHolidays.KNOWN.in(CalendarEntry.ANY_YEAR);
    }

    /// @param municipality CBS code; one without a calendar of its own gets the usual one
    public WorkingCalendar of(String municipality) {
        return own.getOrDefault(municipality, usual).general();
    }

    /// Hours for both the department and the channel go before those of the department, and these before those of the channel.
    ///
    /// @param department code; null for the front office
    /// @param channel null when it does not matter
    public WorkingCalendar of(String municipality, String department, Channel channel) {
        OfMunicipality all = own.getOrDefault(municipality, usual);
        return all.deviating().stream().filter(other -> other.isFor(department, channel))
                .max(Comparator.comparingInt(DeviatingWeek::precision))
                .map(other -> all.general().withWeek(other.week())).orElse(all.general());
    }

    /// @param general for whatever does not deviate
    record OfMunicipality(WorkingCalendar general, List<DeviatingWeek> deviating) {
    }

    /// Other opening hours of a department, of a channel, or of a channel at a department.
    ///
    /// @param department code; null for all
    /// @param channel null for all
    record DeviatingWeek(String department, Channel channel, Map<DayOfWeek, List<OpeningBlock>> week) {

        boolean isFor(String asked, Channel by) {
            return (department == null || department.equals(asked)) && (channel == null || channel == by);
        }

        boolean isTwiceThatOf(DeviatingWeek other) {
            return Objects.equals(department, other.department) && channel == other.channel;
        }

        int precision() {
            return (department == null ? 0 : 2) + (channel == null ? 0 : 1);
        }
    }
}
