/// The same request twice makes one contact (IETF draft "The Idempotency-Key HTTP Header Field").
///
/// An [IdempotencyKey] is claimed by the registration's own statement, so that of two requests at once one waits for
/// the other. Whoever comes second finds the first answer in [Answers], or is told that the key was used for something
/// else. Neither key nor request is kept, only keyed hashes of both.
package nl.kcc.intake.idempotency;
