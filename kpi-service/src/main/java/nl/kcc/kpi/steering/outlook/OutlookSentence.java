package nl.kcc.kpi.steering.outlook;

import java.util.Locale;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.steering.outlook.PeriodOutlook.PeriodEnd;

/// Says an outlook in Dutch.
final class OutlookSentence {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private OutlookSentence() {
    }

    /// @param left open or still to come
    /// @param end null when it is not known
    static String of(OutlookPeriod period, OutlookStanding standing, double norm, Long needed, long left, PeriodEnd end) {
        String possible = switch (standing) {
            case TOO_FEW -> "%s komen er waarschijnlijk minder dan %d vragen. Dat is te weinig voor een oordeel."
                    .formatted(within(period), Definition.FEWEST_FOR_A_VERDICT);
            case SURE -> "%s haalt u de norm van %s, wat er ook nog komt.".formatted(within(period), percent(norm));
            case POSSIBLE ->
                "%s moeten er van de ongeveer %s vragen die nog open zijn of nog komen %s in één keer goed gaan voor de norm van %s."
                        .formatted(within(period), whole(left), whole(needed), percent(norm));
            case OUT_OF_REACH -> "%s is de norm van %s niet meer te halen.".formatted(within(period), percent(norm));
        };
        return end == null ? possible
                : "%s Gaat het zo door, dan eindigt %s op %s (marge %s tot %s).".formatted(possible, name(period),
                        percent(end.value()), percent(end.low()), percent(end.high()));
    }

    private static String within(OutlookPeriod period) {
        return switch (period) {
            case WEEK -> "Deze week";
            case MONTH -> "Deze maand";
            case YEAR -> "Dit jaar";
        };
    }

    private static String name(OutlookPeriod period) {
        return switch (period) {
            case WEEK -> "de week";
            case MONTH -> "de maand";
            case YEAR -> "het jaar";
        };
    }

    private static String whole(long number) {
        return String.format(DUTCH, "%,d", number);
    }

    private static String percent(double share) {
        return String.format(DUTCH, "%.1f", 100 * share).replace(",0", "") + "%";
    }
}
