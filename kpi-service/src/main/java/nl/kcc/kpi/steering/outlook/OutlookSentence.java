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
                "Van de ongeveer %s vragen die %s nog open zijn of nog komen, moeten er %s in één keer goed gaan om de norm te halen."
                        .formatted(whole(left), within(period).toLowerCase(DUTCH), whole(needed));
            case OUT_OF_REACH -> "%s is de norm van %s niet meer te halen.".formatted(within(period), percent(norm));
        };
        return end == null ? possible
                : "%s Bij dit tempo eindigt %s op %s (%s tot %s).".formatted(possible, name(period),
                        rate(end.value()), rate(end.low()), rate(end.high()));
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

    private static String percent(double norm) {
        return rate(norm).replace(",0", "");
    }

    private static String rate(double share) {
        return String.format(DUTCH, "%.1f%%", 100 * share);
    }
}
