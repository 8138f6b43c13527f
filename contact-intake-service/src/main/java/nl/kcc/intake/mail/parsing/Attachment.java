package nl.kcc.intake.mail.parsing;

/// A file that came with a mail.
///
/// @param name safe as a file name on any system, and distinct within the mail
/// @param type media type as the sender says, in lower case; never to be trusted for showing the file in a page
/// @param embedded an image that the text shows in its place (a logo, mostly): kept, and not listed among the attachments
public record Attachment(String name, String type, boolean embedded, KeptBytes content) {

    public long size() {
        return content.size();
    }

    public byte[] bytes() {
        return content.first(Math.toIntExact(content.size()));
    }
}
