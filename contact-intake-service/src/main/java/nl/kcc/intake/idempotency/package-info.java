/// The same interaction twice makes its contacts once, whether a client repeats a request (IETF draft "The Idempotency-Key
/// HTTP Header Field") or a mailbox is read again.
///
/// A [Claim] on a key is stored by the registration's own statement, so that of two at once one waits for the other.
/// Whoever comes second finds the first answer in [KeptAnswers], or is told that the key was used for something else
/// ([KeyReused]). Neither key nor request is kept, only keyed hashes of both.
package nl.kcc.intake.idempotency;
