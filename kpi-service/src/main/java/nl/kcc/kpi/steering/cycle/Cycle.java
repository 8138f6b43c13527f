package nl.kcc.kpi.steering.cycle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.kcc.kpi.steering.actions.ActionStatus;
import nl.kcc.kpi.steering.actions.ImprovementAction;
import nl.kcc.kpi.steering.cycle.CycleView.StepView;
import nl.kcc.kpi.steering.norms.Norm;

/// How far one norm has come.
///
/// @param actions those that serve the norm and were not withdrawn
record Cycle(Norm norm, List<ImprovementAction> actions, LocalDate today) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    /// All five, in order.
    List<StepView> steps() {
        return List.of(owned(), measured(), analysed(), improved(), communicated());
    }

    private StepView owned() {
        return norm.owner() == null ? missing(CycleStep.NORM, "Deze norm heeft nog geen eigenaar.")
                : done(CycleStep.NORM, "Eigenaar: " + norm.owner() + ". Geldt vanaf " + DAY.format(norm.validFrom()) + ".");
    }

    private StepView measured() {
        if (!norm.metric().isMeasured() && norm.measurement() == null) {
            return missing(CycleStep.MEASURE, "Deze norm wordt niet gemeten.");
        }
        if (norm.lastTestedOn() == null) {
            return missing(CycleStep.MEASURE, (norm.metric().isMeasured() ? "Dit systeem meet deze norm."
                    : "U meet deze norm zelf.") + " Nog niemand heeft getoetst of de norm en het cijfer kloppen.");
        }
        String tested = "Laatst getoetst op " + DAY.format(norm.lastTestedOn());
        return norm.lastTestedOn().isAfter(today.minusYears(1)) ? done(CycleStep.MEASURE, tested + ".")
                : missing(CycleStep.MEASURE, tested + ", een jaar of langer geleden.");
    }

    private StepView analysed() {
        if (norm.note() != null) {
            return done(CycleStep.ANALYSE, "De analyse staat bij de norm.");
        }
        return actions.isEmpty() ? missing(CycleStep.ANALYSE, "Er staat nog niet bij waarom de norm wel of niet wordt gehaald.")
                : done(CycleStep.ANALYSE, "De analyse leidde tot een verbeteractie.");
    }

    private StepView improved() {
        long carriedOut = actions.stream().filter(action -> action.status().isCarriedOut()).count();
        if (carriedOut > 0) {
            return done(CycleStep.IMPROVE, carriedOut == 1 ? "Eén actie loopt of is klaar."
                    : carriedOut + " acties lopen of zijn klaar.");
        }
        boolean planned = actions.stream().anyMatch(action -> action.status() == ActionStatus.PLANNED);
        return missing(CycleStep.IMPROVE, planned ? "Er is een actie gepland, maar nog niet begonnen."
                : "Er loopt geen verbeteractie.");
    }

    private StepView communicated() {
        boolean told = actions.stream().anyMatch(action -> action.isCommunicated(today));
        if (norm.published() && told) {
            return done(CycleStep.COMMUNICATE, "De norm is gepubliceerd, en inwoners weten wat u doet.");
        }
        return missing(CycleStep.COMMUNICATE, told ? "U hebt de norm niet gepubliceerd."
                : norm.published() ? "De norm is gepubliceerd. Inwoners weten nog niet wat u doet."
                        : "U hebt de norm niet gepubliceerd. Inwoners weten nog niet wat u doet.");
    }

    private static StepView done(CycleStep step, String text) {
        return new StepView(step, true, text);
    }

    private static StepView missing(CycleStep step, String text) {
        return new StepView(step, false, text);
    }
}
