/// contact-intake-service: takes contacts in, keeps them, and tells the other services what happened to them.
///
/// `registration` is the only way in and `contact` what may happen afterwards; both rest on `domain`, `repeats`, `identity`,
/// `idempotency`, `audit` and `rows`, and know no channel. `desk` is the channel of people at our own screens, over REST.
/// `routingview` and `catalogue` keep what routing-service told. All work that a client waits for goes through
/// [ClientWork].
package nl.kcc.intake;
