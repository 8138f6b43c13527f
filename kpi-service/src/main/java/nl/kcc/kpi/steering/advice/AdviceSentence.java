package nl.kcc.kpi.steering.advice;

import java.util.List;
import java.util.Locale;

import nl.kcc.kpi.counting.Definition;

/// Says the advice in Dutch.
final class AdviceSentence {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final List<String> NUMBERS = List.of("Geen", "Eén", "Twee", "Drie");

    private AdviceSentence() {
    }

    static String noData() {
        return "Er is nog geen vraag met een uitkomst. Daarom is er nog geen advies.";
    }

    static String tooFew(long decided) {
        return "Er zijn te weinig vragen met een uitkomst: %d. Pas vanaf %d is er een advies.".formatted(decided,
                Definition.FEWEST_FOR_A_VERDICT);
    }

    static String met(double norm) {
        return "U zit op of boven de norm van %s. Daarom is er geen advies.".formatted(percent(norm));
    }

    static String withoutCause(double norm, double gap) {
        return "%s Geen onderwerp, reden, afdeling of kanaal springt eruit.".formatted(missing(norm, gap));
    }

    /// @param points that all contacts lost to the causes are worth
    /// @param gain points that may be gained; null when there is nothing to compare any of them with
    static String missed(double norm, double gap, List<Aspect> aspects, int causes, double points, Double gain) {
        String explained = causes == 1 ? "%s verklaart het meeste: %s.".formatted(subject(aspects, 1), points(points))
                : "%s verklaren het meeste: samen %s.".formatted(subject(aspects, causes), points(points));
        String attainable = gain == null
                ? "Er is nog niets om mee te vergelijken, dus hoeveel winst haalbaar is, is niet te zeggen."
                : "Haalbaar is daarvan ongeveer %s: zoveel lukte elders of eerder.".formatted(points(gain));
        return "%s %s %s".formatted(missing(norm, gap), explained, attainable);
    }

    static String gain(AttainableLoss.Gain gain, double points) {
        String compared = switch (gain.basis()) {
            case COMPARABLE_TOPICS -> "onderwerpen uit dezelfde groep die het beter doen";
            case BEST_MONTHS -> "de beste maanden van het jaar ervoor";
        };
        return gain.contacts() < 1
                ? "Het gaat al zo goed als bij %s (%d vragen).".formatted(compared, gain.decided())
                : "Haalbaar: %s, vergeleken met %s (%d vragen).".formatted(points(points), compared, gain.decided());
    }

    private static String missing(double norm, double gap) {
        return "Er ontbreekt %s aan de norm van %s.".formatted(points(gap), percent(norm));
    }

    private static String subject(List<Aspect> aspects, int number) {
        String what = aspects.size() == 1 ? noun(aspects.getFirst(), number)
                : "%s van %s en %s".formatted(number == 1 ? "combinatie" : "combinaties", noun(aspects.getFirst(), 1),
                        noun(aspects.getLast(), 1));
        return NUMBERS.get(number) + " " + what;
    }

    private static String noun(Aspect aspect, int number) {
        return switch (aspect) {
            case REASON -> number == 1 ? "reden" : "redenen";
            case TOPIC -> number == 1 ? "onderwerp" : "onderwerpen";
            case DEPARTMENT -> number == 1 ? "afdeling" : "afdelingen";
            case CHANNEL -> number == 1 ? "kanaal" : "kanalen";
        };
    }

    private static String points(double points) {
        return points < 0.05 ? "minder dan 0,1 procentpunt" : String.format(DUTCH, "%.1f procentpunt", points);
    }

    private static String percent(double share) {
        return String.format(DUTCH, "%.1f", 100 * share).replace(",0", "") + "%";
    }
}
