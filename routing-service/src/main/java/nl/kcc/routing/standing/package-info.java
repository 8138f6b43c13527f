/// How one contact stands for routing: what intake last said of it, and what routing made of it.
///
/// [ContactCourse] is the pure heart: each change raises the version by one and is kept as an event that says what happened.
/// [Standings] locks, reads and writes those of a whole batch in a handful of statements, or of one contact in a
/// session; the lock on the contact's row orders everything that consumers, the watch and people do to it.
/// [RoutingPublisher] puts the events in the outbox of the same transaction.
package nl.kcc.routing.standing;
