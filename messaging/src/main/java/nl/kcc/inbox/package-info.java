/// What comes in from Kafka: read in batches, applied in one transaction, and never in the way of what follows.
///
/// [Inbox] decodes a batch and hands the good events to an [EventConsumer] in one transaction; what cannot be used is
/// parked in that same transaction, with its bytes and the reason, counted, and replayable by an operator
/// ([ParkedMessagesResource]). A database that is away is waited for; data that the database refuses is bisected out of
/// its batch; anything else ends the process, which restarts and reads again.
///
/// The topics of all consumers are made before the channels subscribe, where they are missing ([TopicsToRead]). How far
/// the reading has come is asked of [LogPosition], and until when everything is known of [LogProgress].
///
/// Delivery is at least once: consumers compare versions.
package nl.kcc.inbox;
