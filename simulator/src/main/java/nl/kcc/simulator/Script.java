package nl.kcc.simulator;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.simulator.plan.Deed;
import nl.kcc.simulator.plan.Interaction;
import nl.kcc.simulator.plan.InteractionPlan;

/// A plan as one list of things to do, in the order of the plan.
record Script(List<Scene> scenes) {
    /// @param interaction place of the interaction in the plan
    /// @param ask which of its questions
    /// @param deed null for the registration
    record Scene(Instant at, int interaction, int ask, Deed deed) {
    }

    static Script of(InteractionPlan plan) {
        var scenes = new ArrayList<Scene>();
        for (int i = 0; i < plan.interactions().size(); i++) {
            add(i, plan.interactions().get(i), scenes);
        }
        // Stable: what is done to one contact stays in its order.
        scenes.sort(comparing(Scene::at));
        return new Script(List.copyOf(scenes));
    }

    private static void add(int place, Interaction interaction, List<Scene> scenes) {
        scenes.add(new Scene(interaction.loggedAt(), place, 0, null));
        for (int ask = 0; ask < interaction.asks().size(); ask++) {
            var at = interaction.loggedAt();
            for (var later : interaction.asks().get(ask).later()) {
                at = at.plus(later.after());
                scenes.add(new Scene(at, place, ask, later.deed()));
            }
        }
    }
}
