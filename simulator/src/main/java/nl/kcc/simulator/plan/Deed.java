package nl.kcc.simulator.plan;

/// Something that is done to a contact after its registration.
public sealed interface Deed {

    /// An agent answers.
    record Answer(String outcome) implements Deed {
    }

    /// An agent hands over; without a department routing chooses one.
    record HandOver(String reason, String department) implements Deed {
    }

    record Reopen() implements Deed {
    }

    record Exclude(String reason) implements Deed {
    }

    record AssignTopic(String topic) implements Deed {
    }

    record AskCitizen(boolean resolved) implements Deed {
    }

    /// The back office takes the hand-over on.
    record Accept() implements Deed {
    }

    record Forward(String department) implements Deed {
    }

    /// Back to the front office.
    record GiveBack() implements Deed {
    }

    record Complete(String result) implements Deed {
    }
}
