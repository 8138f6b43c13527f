/// Mails as people at the desk see them. A mail is stored as it came, and read anew whenever somebody looks at it
/// ([nl.kcc.intake.mail.processing.MailReading]): so what the parser learns tomorrow shows in the mails of today.
///
/// [CorrespondenceResource] shows what a contact's mail says, its files and the letters that went back. What a reply to an
/// answered question is, a person decides ([DecideReply]). [KeptMailResource] shows the mails that became no contact, of
/// which an agent can make a question.
package nl.kcc.intake.mail.correspondence;
