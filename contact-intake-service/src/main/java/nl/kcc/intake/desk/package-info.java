/// What people at the desk do, over the first version of our REST interface: register ([RegistrationResource]) and go on
/// with a contact ([ContactResource], [UndoResource], [SplitResource], [ForwardingResource]).
///
/// Bodies (`…Request`) carry the notation of the wire as Bean Validation constraints whose messages an agent understands
/// ([Code], [KnownReason]), and become a [nl.kcc.intake.registration.NewInteraction] or a
/// [nl.kcc.intake.contact.ContactCommand]; views (`…View`) are made of what comes back. [RegistrationProblems] says in the
/// words of the wire why a registration was refused. An agent with the citizen on the line may wait for routing's decision
/// ([WaitPreference]). One channel among others: none of them knows another.
package nl.kcc.intake.desk;
