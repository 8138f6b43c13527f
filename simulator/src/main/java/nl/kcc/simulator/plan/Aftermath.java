package nl.kcc.simulator.plan;

import java.util.ArrayList;
import java.util.List;

import nl.kcc.simulator.plan.Step.Accept;
import nl.kcc.simulator.plan.Step.Answer;
import nl.kcc.simulator.plan.Step.AskCitizen;
import nl.kcc.simulator.plan.Step.Complete;
import nl.kcc.simulator.plan.Step.Exclude;
import nl.kcc.simulator.plan.Step.Forward;
import nl.kcc.simulator.plan.Step.HandOver;
import nl.kcc.simulator.plan.Step.Reopen;
import nl.kcc.simulator.plan.Step.SendBack;
import nl.kcc.simulator.truth.Counted;

/// What may follow a registration; only moves that the contact's state allows.
final class Aftermath {
    private static final Step ANSWER = new Answer("ANSWERED", Counted.SETTLED);
    private static final List<Step> ANSWERS = List.of(ANSWER, new Answer("ANSWERED_AFTER_CONSULT", Counted.SETTLED),
            new Answer("REFERRED", Counted.SETTLED), new Answer("WARM_SETTLED", Counted.WARM_SETTLED),
            new Answer("CITIZEN_RETURNS", Counted.CITIZEN_RETURNS));
    private static final List<String> HANDOVER_REASONS = List.of("NO_KNOWLEDGE", "NOT_AUTHORISED", "COMPLEX",
            "CITIZEN_REQUEST");

    private final Chance chance;
    private final List<String> departments;

    Aftermath(Chance chance, List<String> departments) {
        this.chance = chance;
        this.departments = departments;
    }

    static List<Step> after(Step first, List<Step> rest) {
        var steps = new ArrayList<>(List.of(first));
        steps.addAll(rest);
        return List.copyOf(steps);
    }

    List<Step> ofAnswer() {
        return switch (chance.weighted(84, 8, 2, 3, 3)) {
            case 1 -> ofVerdict();
            case 2 -> List.of(new Exclude("DUPLICATE"));
            case 3 -> List.of(new Reopen("Het antwoord klopte niet"));
            case 4 -> List.of(new Reopen("Het antwoord klopte niet"), ANSWER, new AskCitizen(true));
            default -> List.of();
        };
    }

    List<Step> ofVerdict() {
        return List.of(new AskCitizen(chance.percent(80)));
    }

    List<Step> ofOpen() {
        return switch (chance.weighted(40, 22, 6, 32)) {
            case 0 -> after(ANSWERS.get(chance.weighted(70, 10, 10, 5, 5)), List.of());
            case 1 -> after(byAgent(), ofHandover());
            case 2 -> List.of(new Exclude("SPAM"));
            default -> List.of();
        };
    }

    /// Of a contact nobody answered within its term.
    List<Step> ofSilence() {
        return switch (chance.weighted(40, 8, 4, 48)) {
            case 0 -> List.of(ANSWER);
            case 1 -> after(byAgent(), ofHandover());
            case 2 -> List.of(new Exclude("AUTO_REPLY"));
            default -> List.of();
        };
    }

    /// Of a hand-over: the back office works it off, or not yet; now and then the front office answers all the same.
    List<Step> ofHandover() {
        var steps = new ArrayList<Step>();
        if (chance.percent(75)) {
            steps.add(new Accept());
            if (chance.percent(20)) {
                steps.add(new Forward(chance.oneOf(departments), "WRONG_DEPARTMENT"));
            }
            if (chance.percent(8)) {
                steps.add(new SendBack("DATA_MISSING"));
            } else if (chance.percent(75)) {
                steps.add(new Complete("ANSWERED"));
            }
        }
        if (chance.percent(12)) {
            steps.add(ANSWER);
        }
        return steps;
    }

    private Step byAgent() {
        return new HandOver(chance.oneOf(HANDOVER_REASONS), chance.percent(50) ? chance.oneOf(departments) : null);
    }
}
