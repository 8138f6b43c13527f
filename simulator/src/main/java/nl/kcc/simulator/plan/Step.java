package nl.kcc.simulator.plan;

import nl.kcc.simulator.truth.Counted;

/// Something that happens to a contact after its registration.
public sealed interface Step {

    /// The agent waits until routing has handed the contact over by rule.
    record AwaitHandover() implements Step {
    }

    /// An agent answers.
    ///
    /// @param counted the state this outcome stands for
    record Answer(String outcome, Counted counted) implements Step {
    }

    record HandOver(String reason, String department) implements Step {
    }

    record Reopen(String reason) implements Step {
    }

    record Exclude(String reason) implements Step {
    }

    /// @param handsOver whether a rule hands the contact over once it has this topic
    record AssignTopic(String topic, boolean handsOver) implements Step {
    }

    record AskCitizen(boolean resolved) implements Step {
    }

    /// The back office takes the hand-over on.
    record Accept() implements Step {
    }

    /// On to another department, which takes it on.
    record Forward(String department, String reason) implements Step {
    }

    /// Back to the front office.
    record SendBack(String reason) implements Step {
    }

    record Complete(String result) implements Step {
    }
}
