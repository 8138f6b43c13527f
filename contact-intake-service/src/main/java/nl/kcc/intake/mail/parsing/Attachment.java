package nl.kcc.intake.mail.parsing;

import java.io.InputStream;

/// A file that came with a mail.
///
/// @param name safe as a file name on any system, and distinct within the mail
/// @param type media type as the sender says, in lower case; never to be trusted for showing the file in a page
/// @param embedded an image that the text shows in its place (a logo, mostly): kept, and not listed among the attachments
public record Attachment(String name, String type, boolean embedded, KeptBytes content) {

    public long size() {
        return content.size();
    }

    public InputStream open() {
        return content.open();
    }
}
