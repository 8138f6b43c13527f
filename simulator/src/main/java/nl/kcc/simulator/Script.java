package nl.kcc.simulator;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

import nl.kcc.simulator.month.Encounter;
import nl.kcc.simulator.month.MonthPlan;

/// A month as one list of things to do, in the order of the month.
record Script(List<Scene> scenes) {

    static Script of(MonthPlan plan) {
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
