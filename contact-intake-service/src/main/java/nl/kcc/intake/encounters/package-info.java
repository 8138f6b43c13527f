/// Calls and counter visits, as a switchboard or a ticket system tells of them: `POST /v1/calls` and `POST /v1/visits`.
///
/// What is told comes late, twice and in any order. [EncounterFacts] puts it together so that this makes no difference: of
/// each moment only the first or the last counts, and a transfer is known by its moment. [TakeEvents] adds what a message
/// tells to the rows ([EncounterRows]) under their locks, and appends what changed to the outbox in the same transaction.
/// Whose number called is known as a pseudonym from the beginning, and only until the call is answered or over
/// ([CallerNumber]); [RingingCalls] shows agents what rings at the moment.
///
/// Where the switchboard is an Asterisk, [nl.kcc.intake.encounters.ami] listens to it and tells the same by [SwitchboardCalls].
///
/// Ticket systems with names of their own are put into ours by [nl.kcc.intake.encounters.tickets].
///
/// [PresentInteractions] tells them again with the contacts, where somebody missed any; [EncounterManifests] lets readers find
/// out that they did. A registration names its call or visit through [nl.kcc.intake.registration.NamedEncounters]; no other
/// channel knows this package.
package nl.kcc.intake.encounters;
