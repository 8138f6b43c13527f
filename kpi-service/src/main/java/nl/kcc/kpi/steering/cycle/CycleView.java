package nl.kcc.kpi.steering.cycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The cycle of each norm that holds, or is to come.
///
/// @param asOf when it was read
record CycleView(Instant asOf, List<OfNorm> norms) {

    /// @param norm its id
    /// @param steps all five, in order
    /// @param next the first step that is missing, in a Dutch sentence; left out when none is
    record OfNorm(UUID norm, List<StepView> steps, String next) {

        static OfNorm of(Cycle cycle) {
            List<StepView> steps = cycle.steps();
            return new OfNorm(cycle.norm().id(), steps, steps.stream().filter(step -> !step.done()).findFirst()
                    .map(step -> "Nu nodig: " + step.step().dutch() + ". " + step.text()).orElse(null));
        }
    }

    /// One step of a norm's cycle.
    ///
    /// @param text in Dutch, what is there or what is missing
    record StepView(CycleStep step, boolean done, String text) {
    }
}
