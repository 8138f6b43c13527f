/// contact-intake-service: takes contacts in, keeps them, and tells the other services what happened to them.
///
/// `registration` is the way in, `contact` what may happen afterwards, `routingview` and `catalogue` what routing-service
/// told; `identity`, `idempotency` and `audit` serve both ways in. All work that a client waits for goes through
/// [ClientWork].
package nl.kcc.intake;
