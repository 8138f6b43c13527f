/// What happened to contacts, on its way out: [ContactPublisher] gives an event the form the outbox takes. Whoever
/// changes a contact appends its event in the same transaction.
package nl.kcc.intake.publishing;
