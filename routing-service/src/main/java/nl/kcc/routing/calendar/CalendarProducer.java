package nl.kcc.routing.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.Startup;
import nl.kcc.routing.settings.DataFile;
import nl.kcc.routing.settings.RoutingConfig;

/// Reads the calendars once.
class CalendarProducer {

    /// Before the first contact comes in, which would have to wait: reading the holidays takes a second.
    @Produces
    @Singleton
    @Startup(Interceptor.Priority.PLATFORM_BEFORE)
    Calendars calendars(RoutingConfig config) {
        return new DataFile(config.calendarFile(), "calendar/calendars.json").read(CalendarFile.class)
                .checked(new DutchHolidays());
    }
}
