package nl.kcc.simulator;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.simulator.plan.Deed;
import nl.kcc.simulator.plan.Encounter;
import nl.kcc.simulator.plan.EncounterPlan;

/// A plan as one list of things to do, in the order of the plan.
record Script(List<Scene> scenes) {
    /// @param encounter place of the encounter in the plan
    /// @param ask which of its questions
    /// @param deed null for the registration
    record Scene(Instant at, int encounter, int ask, Deed deed) {
    }

    static Script of(EncounterPlan plan) {
        var scenes = new ArrayList<Scene>();
        for (int i = 0; i < plan.encounters().size(); i++) {
            add(i, plan.encounters().get(i), scenes);
        }
        // Stable: what is done to one contact stays in its order.
        scenes.sort(comparing(Scene::at));
        return new Script(List.copyOf(scenes));
    }

    private static void add(int place, Encounter encounter, List<Scene> scenes) {
        scenes.add(new Scene(encounter.loggedAt(), place, 0, null));
        for (int ask = 0; ask < encounter.asks().size(); ask++) {
            var at = encounter.loggedAt();
            for (var later : encounter.asks().get(ask).later()) {
                at = at.plus(later.after());
                scenes.add(new Scene(at, place, ask, later.deed()));
            }
        }
    }
}
