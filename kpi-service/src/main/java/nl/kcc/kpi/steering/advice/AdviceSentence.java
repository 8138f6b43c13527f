package nl.kcc.kpi.steering.advice;

import java.util.List;
import java.util.Locale;

import nl.kcc.kpi.counting.Definition;

/// Says the advice in Dutch. A point is a percentage point of first-contact resolution, which the page explains.
final class AdviceSentence {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final List<String> NUMBERS = List.of("Geen", "Eén", "Twee", "Drie");
    /// Smaller ones would be read as nothing.
    private static final double LEAST_POINTS = 0.05;

    private AdviceSentence() {
    }

    static String noData() {
        return "In deze periode is nog geen vraag met een uitkomst. Kies een andere periode of minder filters.";
    }

    static String tooFew(long decided) {
        return "%s een uitkomst. Pas vanaf %d vragen geven we een oordeel en advies. Kies een langere periode of minder filters."
                .formatted(decided == 1 ? "1 vraag heeft" : decided + " vragen hebben", Definition.FEWEST_FOR_A_VERDICT);
    }

    /// @param surely the whole margin is at or over the norm
    static String met(double share, double norm, boolean surely) {
        return "%s%s".formatted(standing(share, norm),
                surely ? "." : ". Zeker is dat nog niet: de norm valt binnen de marge.");
    }

    /// @param only the way that was asked for; empty where all of them were tried
    static String withoutCause(double share, double norm, double gap, List<Aspect> only) {
        return "%s Geen %s springt eruit.".formatted(missing(share, norm, gap),
                only.isEmpty() ? "reden, onderwerp, afdeling of kanaal" : noun(only.getFirst(), 1));
    }

    /// @param points that all contacts lost to the causes are worth
    /// @param gain points that may be gained; null when there is nothing to compare any of them with
    static String missed(double share, double norm, double gap, List<Aspect> aspects, int causes, double points,
            Double gain) {
        return "%s %s %s %s waard. %s".formatted(missing(share, norm, gap), subject(aspects, causes),
                causes == 1 ? "is" : "zijn samen", points(points), attainable(gain));
    }

    private static String attainable(Double gain) {
        return gain == null ? "Er is nog niets om mee te vergelijken. Daarom weten we nog niet welke winst haalbaar is."
                : gain < LEAST_POINTS ? "Vergelijkbare onderwerpen of eerdere maanden deden het niet duidelijk beter."
                        : "Haalbaar is ongeveer %s: zoveel lukte elders of eerder.".formatted(points(gain));
    }

    static String gain(AttainableLoss.Gain gain, double points) {
        String sentence = switch (gain.basis()) {
            case COMPARABLE_TOPICS -> gain.contacts() < 1 ? "Vergelijkbare onderwerpen doen het niet duidelijk beter"
                    : "Haalbaar: %s, als het gaat zoals bij vergelijkbare onderwerpen die het beter doen"
                            .formatted(points(points));
            case BEST_MONTHS -> gain.contacts() < 1 ? "In uw beste maanden ging het niet duidelijk beter"
                    : "Haalbaar: %s, als het gaat zoals in uw beste maanden".formatted(points(points));
        };
        return String.format(DUTCH, "%s (%,d vragen).", sentence, gain.decided());
    }

    private static String missing(double share, double norm, double gap) {
        return "%s: u mist %s.".formatted(standing(share, norm), points(gap));
    }

    private static String standing(double share, double norm) {
        return "%s ging in één keer goed. De norm is %s".formatted(String.format(DUTCH, "%.1f%%", 100 * share), percent(norm));
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
        return points < LEAST_POINTS ? "minder dan 0,1 punt" : String.format(DUTCH, "%.1f punten", points);
    }

    private static String percent(double share) {
        return String.format(DUTCH, "%.1f", 100 * share).replace(",0", "") + "%";
    }
}
