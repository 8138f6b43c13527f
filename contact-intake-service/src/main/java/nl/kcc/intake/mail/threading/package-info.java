/// Decides, without any input or output, to which contact a mail that was read belongs: [Threading] looks at the reply
/// token that [ReplyTokens] signed and at the Message-IDs of earlier mails, and always at who writes. Never at the
/// subject: people ask new questions under old subjects. [ReplySigns] proposes what a reply to an answered question is.
package nl.kcc.intake.mail.threading;
