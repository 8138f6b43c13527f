package nl.kcc.simulator;

import java.util.Set;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.Stage;
import nl.kcc.simulator.month.Deed;

/// Which deeds a contact's state allows.
final class Allowed {
    private static final Set<Stage> UNDER_WAY = Set.of(Stage.OPEN, Stage.ACCEPTED);

    private Allowed() {
    }

    static boolean is(Deed deed, Dossier dossier) {
        if (dossier.exclusion() != null) {
            return false;
        }
        var work = dossier.work();
        return switch (deed) {
            case Deed.Answer _ -> dossier.outcome() == null && (work == null || work.stage() != Stage.COMPLETED);
            case Deed.HandOver _ -> work == null;
            case Deed.Reopen() -> isDealtWith(dossier);
            case Deed.AskCitizen _ -> dossier.outcome() != null || work != null || dossier.wasReopened();
            case Deed.Exclude _ -> true;
            case Deed.AssignTopic _ -> true;
            case Deed.Accept() -> work != null && work.stage() == Stage.OPEN;
            case Deed.Forward(var department) ->
                work != null && work.stage() != Stage.COMPLETED && !work.department().equals(department);
            case Deed.Complete _ -> work != null && work.stage() != Stage.COMPLETED;
            case Deed.GiveBack() -> work != null && UNDER_WAY.contains(work.stage());
        };
    }

    private static boolean isDealtWith(Dossier dossier) {
        return dossier.outcome() != null && !dossier.outcome().equals("CITIZEN_RETURNS")
                || dossier.work() != null && dossier.work().stage() == Stage.COMPLETED;
    }
}
