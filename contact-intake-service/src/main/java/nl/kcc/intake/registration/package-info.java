/// An interaction comes in, through whichever channel: one contact per question, stored for good before the channel says
/// so. This is the only way in, and it knows no channel: neither requests nor mails, only a [NewInteraction].
///
/// [InteractionCheck] holds it against the rules and names what breaks them ([Finding]); [RegisteredInteraction] decides,
/// without any input or output, what it becomes; [RegisterContacts] stores it with [RegistrationStatement]: interaction,
/// contacts, pseudonym, the source's key and audit rows in one statement, the events beside it in the same transaction.
/// The [InteractionSource] says whose doing it is, and by what key the same is recognised when it comes once more: then
/// the first [Registered] is given again.
package nl.kcc.intake.registration;
