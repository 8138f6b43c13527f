/// Telling once more how things stand, for whoever missed it: the pipe is refilled from the database.
///
/// A service hands its present states over, a page at a time, as [PresentStates]; [Republications] appends them to the
/// outbox in small transactions, one job at a time over all instances, and keeps in table `republication` who asked for
/// it and how far it is. The versions stay what they are, so that consumers ignore what they have.
package nl.kcc.republication;
