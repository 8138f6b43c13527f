package nl.kcc.intake.citizen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as citizens read them, such as "dinsdag 1 december om 17.00 uur".
public final class DutchMoment {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEEE d MMMM 'om' HH.mm 'uur'",
            Locale.of("nl", "NL")).withZone(ZoneId.of("Europe/Amsterdam"));

    private DutchMoment() {
    }

    /// @return empty for no moment
    public static String of(Instant moment) {
        return moment == null ? "" : FORMAT.format(moment);
    }
}
