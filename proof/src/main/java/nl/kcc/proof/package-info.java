/// What lets others prove that they missed nothing, and gives it to them once more if they did.
///
/// [ManifestWriter] tells what there is of each municipality and day; a service gives it its [Totals]. In a
/// republication the pipe is refilled from the database: a service hands its present states over, a page at a time, as
/// [PresentStates]; [Republications] appends them to the outbox in small transactions, one job at a time over all
/// instances, and keeps in table `republication` who asked for it and how far it is. The versions stay what they are, so
/// that consumers ignore what they have. A service that owns a topic and sets `kcc.republishes` does both; every service lets
/// operators look at its parked messages ([ParkedMessagesResource]).
package nl.kcc.proof;
