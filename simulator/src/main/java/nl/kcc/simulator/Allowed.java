package nl.kcc.simulator;

import java.util.Set;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.Work;
import nl.kcc.simulator.ledger.Work.Stage;
import nl.kcc.simulator.plan.Deed;

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
        var present = dossier.presentWork();
        boolean givenBack = present != null && present.stage() == Stage.RETURNED;
        boolean joined = dossier.joined() != null;
        return switch (deed) {
            case Deed.Answer _ -> givenBack
                    || dossier.outcome() == null && (present == null || present.stage() != Stage.COMPLETED);
            case Deed.HandOver _ -> givenBack || present == null && !joined;
            case Deed.Reopen() -> !givenBack && isDealtWith(dossier, present);
            case Deed.AskCitizen _ -> dossier.outcome() != null || present != null || joined;
            case Deed.Exclude _ -> true;
            case Deed.AssignTopic _ -> true;
            case Deed.Accept() -> work != null && work.stage() == Stage.OPEN;
            case Deed.Forward(var department) ->
                work != null && work.stage() != Stage.COMPLETED && !work.department().equals(department);
            case Deed.Complete _ -> work != null && work.stage() != Stage.COMPLETED;
            case Deed.GiveBack() -> work != null && UNDER_WAY.contains(work.stage());
        };
    }

    private static boolean isDealtWith(Dossier dossier, Work present) {
        return dossier.outcome() != null && !dossier.outcome().equals("CITIZEN_RETURNS")
                || present != null && present.stage() == Stage.COMPLETED;
    }
}
