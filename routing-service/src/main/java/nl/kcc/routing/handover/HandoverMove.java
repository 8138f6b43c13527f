package nl.kcc.routing.handover;

import nl.kcc.events.ForwardReason;
import nl.kcc.events.ReturnReason;

/// What a member of staff does with a hand-over.
sealed interface HandoverMove {

    /// Takes it up for the department.
    record Accept() implements HandoverMove {
    }

    /// Goes to work on it, whether or not the department had taken it up.
    record Take() implements HandoverMove {
    }

    /// Gives it to a colleague of the department.
    record Assign(String colleague) implements HandoverMove {
    }

    /// Leaves it to whoever of the department takes it.
    record Unassign() implements HandoverMove {
    }

    /// Sends it to another department.
    record Forward(String department, ForwardReason reason) implements HandoverMove {
    }

    /// Sends it back to the front office.
    record GiveBack(ReturnReason reason) implements HandoverMove {
    }

    /// The citizen has been served, one way or another.
    record Complete(HandoverResult result) implements HandoverMove {
    }
}
