/// Our mailboxes: which there are, how they are reached, and how what lies in them comes into the database.
///
/// [Mailboxes] are the settings, checked at the start. [MailboxReaders] has one virtual thread for each: a [MailboxReader]
/// looks once a minute, and at once when the server hints at something new ([NewMailHint]). A message is stored with its raw
/// bytes ([StoredMails]), and only when that is committed is it flagged or moved ([OpenInbox]). What it says is found out
/// afterwards, by others. [MailboxWatch] tells for how long a mailbox could not be read.
package nl.kcc.intake.mail.mailbox;
