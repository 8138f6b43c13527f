/// What may happen to a contact, and how it then stands.
///
/// [Lifecycle] reads a contact's facts and what routing told about it, and becomes one of a closed set of
/// situations. Each situation offers exactly the moves that are legal in it; a move gives the event that says what
/// happened, with the whole new state and a version one higher, as a [nl.kcc.events.ContactDraft] makes it. [VisibleState]
/// is the one word an agent reads.
///
/// [ChainPlaces] works out where the contacts of one person stand among each other, each seen as a [Link]; a [Relinking]
/// says whose standing a change touches.
///
/// Pure rules: no clock, no database, no framework.
package nl.kcc.intake.domain;
