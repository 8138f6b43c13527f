package nl.kcc.routing.calendar;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A moment as a Dutch reader says it: `donderdag 26 november om 17.00 uur`.
public final class DutchMoment {

    private static final DateTimeFormatter WORDS = DateTimeFormatter
            .ofPattern("EEEE d MMMM 'om' H.mm 'uur'", Locale.of("nl", "NL")).withZone(WorkingCalendar.AMSTERDAM);

    private DutchMoment() {
    }

    public static String words(Instant moment) {
        return WORDS.format(moment);
    }
}
