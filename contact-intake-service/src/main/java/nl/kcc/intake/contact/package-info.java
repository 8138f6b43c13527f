/// A contact after its registration: what may still be done to it, and how it then stands.
///
/// Each [ContactCommand] asks the contact's [nl.kcc.intake.domain.Lifecycle] for the move, or refuses with a [MoveRefused].
/// [ChangeContact] carries it out under the contact's row lock: new version, audit row and event in one transaction. A
/// [ContactDossier] is what comes back, and what [ReadContact] gives to a [ContactReader]; either leaves a trace of who was
/// shown it. [UndoLastAction] finds the command that takes back the last one.
package nl.kcc.intake.contact;
