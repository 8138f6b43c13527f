/// A contact after its registration: what an agent may still do to it, and how it then reads.
///
/// Each call has its request record, which is a [Command]: it asks the contact's
/// [nl.kcc.intake.domain.Lifecycle] for the move, or refuses with a [MoveRefused]. [ChangeContact] carries it
/// out under the contact's row lock: new version, audit row and event in one transaction. [ContactDetails] is what
/// comes back.
package nl.kcc.intake.contact;
