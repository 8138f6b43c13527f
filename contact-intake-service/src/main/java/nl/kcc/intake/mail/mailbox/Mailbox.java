package nl.kcc.intake.mail.mailbox;

import java.util.Optional;

/// One of our mailboxes.
///
/// @param address in lower case
/// @param municipality whose it is, CBS code
/// @param moveTo folder for what was stored; empty leaves it in the inbox, flagged
/// @param plusAddressing whether mail to `name+anything@…` arrives here, so that a reply address can carry a token
/// @param nullSender whether its server takes mail without a sender, as receipts should go out (RFC 3834)
public record Mailbox(String address, String municipality, MailServer imap, MailLogin imapLogin, MailServer smtp,
        MailLogin smtpLogin, Optional<String> moveTo, boolean plusAddressing, boolean nullSender) {

    /// `gemeente+tag@…`.
    public String addressWith(String tag) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + '+' + tag + address.substring(at);
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
