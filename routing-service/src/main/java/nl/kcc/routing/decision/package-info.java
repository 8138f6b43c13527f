/// Decides for each contact who settles it, and keeps why.
///
/// [ContactsConsumer] takes intake's events in batches; [RouteContacts] applies them one by one, in order of version, to
/// each contact's [nl.kcc.routing.standing.ContactCourse]; [Routing] says what one piece of news means; [Decide]
/// is the decision itself. Decision, trace, hand-over and outgoing events are written in one transaction.
///
/// A chaser of what lies at a department joins that work; [FollowChasers] looks each second whether the work it joined moved
/// or was completed, and decides about chasers that wait for news of the contact they chase.
///
/// [PreviewedContact] has [Decide] look at a contact that nobody has registered yet: what comes of it is what follows.
///
/// Decided again: a topic assigned while the contact is open and not handed over, a hand-over asked, a reopening, an
/// exclusion. An outcome changes no decision; it ends the watch on the due moment, and completes an open hand-over.
/// A decision that opens a hand-over gives two events: first routed, then opened.
package nl.kcc.routing.decision;
