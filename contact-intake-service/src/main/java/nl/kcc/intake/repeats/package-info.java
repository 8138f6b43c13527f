/// The same person about the same thing again.
///
/// Where a contact stands among those of its person is worked out by [nl.kcc.intake.domain.ChainPlaces] alone. This package
/// brings it the contacts it needs, and writes down what comes of it: the contact that something happens to carries its
/// own place in its own event, every other one whose standing changes gets a new version, a line in its history and a
/// [nl.kcc.events.ContactEvent.RepeatDetected], all in the one transaction.
///
/// [FindRepeats] is for registrations, [Surroundings] for commands, [RoutingNews] for what routing tells; [Relink] writes.
/// Each first takes the lock of the person, in the database function that also reads the neighbours: of two that
/// register or change contacts of one person at once, the second sees what the first did. A contact of nobody known
/// costs no statement.
package nl.kcc.intake.repeats;
