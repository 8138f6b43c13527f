package nl.kcc.kpi.reports.losses;

import java.util.List;
import java.util.Locale;

import nl.kcc.kpi.counting.Definition;

/// Says in one or two Dutch sentences what stands between the figure and the norm.
final class ReachSentence {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final List<String> NUMBERS = List.of("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven",
            "acht", "negen", "tien", "elf", "twaalf");
    private static final String NORM = "norm van %.0f%%".formatted(100 * Definition.TARGET);

    private ReachSentence() {
    }

    static String noData() {
        return "Er is nog geen vraag met een uitkomst. Daarom is nog niet te zeggen waar de winst zit.";
    }

    static String tooFew(long decided) {
        return "Er zijn te weinig vragen met een uitkomst: %d. Pas vanaf %d is te zeggen waar de winst zit."
                .formatted(decided, Definition.FEWEST_FOR_A_VERDICT);
    }

    /// @param surely the whole interval is at or over the norm
    static String met(boolean surely) {
        return surely ? "U haalt de %s.".formatted(NORM)
                : "U zit nu op of boven de %s. Zeker is dat nog niet: de norm valt binnen de marge.".formatted(NORM);
    }

    static String reachable(double gap, int topics, double points) {
        return "%s %s; daarmee haalt u de norm.".formatted(missing(gap), topics == 1
                ? "Het onderwerp dat bovenaan staat, is alleen al %s waard".formatted(points(points))
                : "Deze %s onderwerpen zijn samen %s waard".formatted(number(topics), points(points)));
    }

    /// @param unknown lost contacts without a topic
    static String outOfReach(double gap, int topics, double points, long unknown) {
        String together = topics == 0 ? "Er is geen onderwerp om aan te werken."
                : "Alle onderwerpen uit deze selectie zijn samen %s waard. Dat is niet genoeg.".formatted(points(points));
        return "%s %s%s".formatted(missing(gap), together, unknown == 0 ? ""
                : " Bij %d gemiste %s is het onderwerp onbekend.".formatted(unknown, unknown == 1 ? "vraag" : "vragen"));
    }

    private static String missing(double gap) {
        return "Er ontbreekt %s aan de %s.".formatted(points(gap), NORM);
    }

    private static String points(double points) {
        return points < 0.05 ? "minder dan 0,1 procentpunt" : String.format(DUTCH, "%.1f procentpunt", points);
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    }
}
