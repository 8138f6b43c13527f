package nl.kcc.routing.calendar;

import java.util.Optional;

import nl.kcc.routing.settings.DataFile;

/// The calendars as they ship: Monday to Friday, 8.30 to 17.00.
public final class ShippedCalendars {

    public static final Calendars CALENDARS = new DataFile(Optional.empty(), "calendar/calendars.json")
            .read(CalendarFile.class).checked(new DutchHolidays());

    private ShippedCalendars() {
    }
}
