/// Mails to citizens: receipts and answers. [OutgoingMails] writes each down in the transaction of what causes it;
/// [SendMails] hands them over afterwards ([Letter] says what is in them, [MailDispatch] how it went), and tries again while
/// that may help. An answer that does not arrive opens its contact again ([UndeliveredAnswers]).
package nl.kcc.intake.mail.sending;
