package nl.kcc.routing.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.routing.settings.DataFile;
import nl.kcc.routing.settings.RoutingConfig;

/// Reads the calendars once.
class CalendarProducer {

    @Produces
    @Singleton
    Calendars calendars(RoutingConfig config) {
        return new DataFile(config.calendarFile(), "calendar/calendars.json").read(CalendarFile.class)
                .checked(new DutchHolidays());
    }
}
