/// An interaction comes in: one contact per question, stored for good before the agent gets an answer.
///
/// [RegistrationResource] takes the [RegistrationRequest]; [Registration] decides, without any input or output, what
/// it becomes; [RegisterContacts] stores it with [RegistrationStatement]: interaction, contacts, pseudonym,
/// idempotency key and audit rows in one statement, the events beside it in the same transaction. An agent with the
/// citizen on the line may wait for routing's decision ([WaitPreference], [AwaitDecisions]).
package nl.kcc.intake.registration;
