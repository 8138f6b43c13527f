/// The truth of a month, kept on its own: written from the definition, not from the services' code.
///
/// A [Dossier] holds what is known to have happened to one contact, with its [Work] at the back office. [Chains] put the
/// contacts of one person in order. A [Ledger] draws the balance at one moment: each contact becomes an [Entry] with its
/// [Standing], and a [Sheet] holds the figures of any set of them, [Count] by [Count]. An
/// [EncounterSheet] does the same for calls and visits.
package nl.kcc.simulator.ledger;
