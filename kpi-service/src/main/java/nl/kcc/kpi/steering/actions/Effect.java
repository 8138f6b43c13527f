package nl.kcc.kpi.steering.actions;

import java.util.Locale;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.RateDifference;
import nl.kcc.kpi.steering.norms.Score;

/// What came of an action.
///
/// @param measure what is compared; left out, like the periods, when there is nothing to compare
/// @param difference after minus before; left out while either period has too few
/// @param provisional whether there is too little yet to say anything
/// @param sentence the same in Dutch
record Effect(Judgement judgement, Measure measure, boolean provisional, String sentence, PeriodFigures before,
        PeriodFigures after, RateDifference difference) {

    static final Effect NOT_STARTED = without(Judgement.NOT_STARTED, "De actie is nog niet begonnen.");
    static final Effect NOT_MEASURED = without(Judgement.NOT_MEASURED,
            "Dit systeem meet deze norm niet. Er valt dus niets te vergelijken.");
    static final Effect WITHDRAWN = without(Judgement.WITHDRAWN, "De actie is ingetrokken en telt niet meer mee.");

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    enum Judgement {
        WITHDRAWN,
        NOT_MEASURED,
        NOT_STARTED,
        TOO_FEW,
        /// The difference may well be chance.
        CHANCE,
        BETTER,
        WORSE
    }

    enum Measure {
        /// How often the norm's promise was kept.
        KEPT,
        /// How many of all decided questions were lost for the action's reason or by its department.
        LOST
    }

    /// @param ceiling whether less is better
    static Effect of(PeriodComparison periods, Score before, Score after, boolean ceiling) {
        return of(periods, before, after, Measure.KEPT, ceiling);
    }

    static Effect ofLosses(PeriodComparison periods, Score before, Score after) {
        return of(periods, before, after, Measure.LOST, true);
    }

    private static Effect of(PeriodComparison periods, Score before, Score after, Measure measure, boolean ceiling) {
        var first = PeriodFigures.of(periods.before(), before);
        var second = PeriodFigures.of(periods.after(), after);
        if (!Definition.areComparable(before.decided(), after.decided())) {
            return new Effect(Judgement.TOO_FEW, measure, true, tooFew(before, after), first, second, null);
        }
        var difference = RateDifference.between(Rate.of(before.kept(), before.decided()),
                Rate.of(after.kept(), after.decided()));
        Judgement judgement = !difference.exceedsChance() ? Judgement.CHANCE
                : difference.value() > 0 != ceiling ? Judgement.BETTER : Judgement.WORSE;
        return new Effect(judgement, measure, false, sentence(judgement, measure, first, second, difference), first, second,
                difference);
    }

    private static Effect without(Judgement judgement, String sentence) {
        return new Effect(judgement, null, false, sentence, null, null, null);
    }

    private static String tooFew(Score before, Score after) {
        return "Dit is te weinig om iets te zeggen: %d ervoor en %d erna. Wij vergelijken vanaf %d aan beide kanten."
                .formatted(before.decided(), after.decided(), Definition.FEWEST_TO_COMPARE);
    }

    private static String sentence(Judgement judgement, Measure measure, PeriodFigures before, PeriodFigures after,
            RateDifference difference) {
        String change = "%s ging van %s naar %s. ".formatted(measure == Measure.LOST ? "Het deel dat zo is gemist," : "Het",
                percent(before.value()), percent(after.value()));
        String margin = "(marge %s tot %s procentpunt)".formatted(points(difference.low()), points(difference.high()));
        return change + (judgement == Judgement.CHANCE ? "Dat verschil kan toeval zijn " + margin + "."
                : "Dat is %s procentpunt %s, en meer dan toeval %s. Of het door de actie komt, weten we daarmee nog niet."
                        .formatted(points(Math.abs(difference.value())),
                                judgement == Judgement.BETTER ? "beter" : "slechter", margin));
    }

    private static String percent(double share) {
        return points(share) + "%";
    }

    private static String points(double share) {
        return String.format(DUTCH, "%.1f", 100 * share);
    }
}
