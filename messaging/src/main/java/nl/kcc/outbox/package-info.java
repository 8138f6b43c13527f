/// Transactional outbox: an event is stored in the transaction that made it true, and sent afterwards.
///
/// [Outbox] appends rows inside the caller's transaction and refuses to work outside one. [UnitOfWork] opens such
/// transactions, shields them from a client that hangs up, and wakes the relay after the commit; statements stay prepared
/// for them ([LongStatements]). The relay reads
/// *unsent rows*, sends them with a plain idempotent producer, waits for every acknowledgement and deletes them:
/// an event is sent at least once, and its id stays the same when it is sent again.
///
/// Knows nothing of contacts. A service that publishes declares an [OwnedTopic] for each topic it writes.
package nl.kcc.outbox;
