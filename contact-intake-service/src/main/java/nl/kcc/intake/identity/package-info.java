/// Who asked, without keeping who it was.
///
/// An [Identifier] as a citizen gives it is checked and normalised by its [IdentifierType] and turned at once into
/// a [Pseudonym] by [Pseudonyms]: HMAC-SHA-256 with a key per type. The value itself is never stored, logged or
/// sent. A pseudonym that was not used for 35 days is deleted by [IdentityRetention].
package nl.kcc.intake.identity;
