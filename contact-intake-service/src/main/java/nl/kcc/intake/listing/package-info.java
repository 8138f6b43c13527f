/// Finds contacts, and keeps who is busy with which.
///
/// [ContactList] walks the contacts that a [ContactFilter] asks for, what is due first on top; a [WalkPosition] says where a
/// page ended and in which order the walk began, so that it shows each contact once. [PersonLookup] finds those of one
/// person, and keeps for which purpose. Either leaves a trace of the texts that it shows. [ContactClaims] lets one agent at a
/// time take a contact. [FrontOfficeQueue] says what the front office owes an answer, [ContactCounts] how much that is, and
/// [AgentDay] what one agent did on a day.
package nl.kcc.intake.listing;
