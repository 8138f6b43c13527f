/// Reads one raw mail: bytes in, a [ReadMail] out, whatever the bytes are. Nothing is stored here, nothing is sent, and
/// nothing is logged.
///
/// [MailReader] is the way in. It takes the message apart ([MimeTree], within the limits of [Limits]), opens what is
/// packed inside it ([Enclosures]: forwarded messages, signed ones, `winmail.dat`), and lets each of its readers look
/// at the parts: [Kinds] says whether somebody asks something or a machine talks, [Authors] who asks, [BodyText] and
/// [Passages] which words are the writer's own, [Attachments] what came with it, [ThreadReading] what it answers.
/// A mail that cannot be read is no error: it becomes [MailKind.Unreadable] and says why.
package nl.kcc.intake.mail.parsing;
