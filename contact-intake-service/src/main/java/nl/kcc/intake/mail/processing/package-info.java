/// What becomes of a stored mail. [ProcessMails] takes one after the other from [MailQueue], has it read
/// ([nl.kcc.intake.mail.parsing]), and finds its place: a question becomes a contact ([MailQuestion], [RegisterMail]) that may
/// belong to an earlier one ([KnownMails]); what a program sent, a list, a bounce or the same mail once more stays in the
/// table with its kind. Nothing is thrown away, and everything may be done twice.
package nl.kcc.intake.mail.processing;
