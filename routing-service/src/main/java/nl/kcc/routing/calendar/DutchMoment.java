package nl.kcc.routing.calendar;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A moment as a Dutch reader says it: `donderdag 26 november om 17.00 uur`; with the season (`om 2.30 uur wintertijd`) in
/// the night in which that hour comes twice.
public final class DutchMoment {

    private static final DateTimeFormatter WORDS = DateTimeFormatter
            .ofPattern("EEEE d MMMM 'om' H.mm 'uur'", Locale.of("nl", "NL")).withZone(WorkingCalendar.AMSTERDAM);

    private DutchMoment() {
    }

    public static String words(Instant moment) {
        var rules = WorkingCalendar.AMSTERDAM.getRules();
        boolean isTwofold = rules.getValidOffsets(moment.atZone(WorkingCalendar.AMSTERDAM).toLocalDateTime()).size() > 1;
        String season = rules.isDaylightSavings(moment) ? " zomertijd" : " wintertijd";
        return WORDS.format(moment) + (isTwofold ? season : "");
    }
}
