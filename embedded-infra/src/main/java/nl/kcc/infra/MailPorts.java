package nl.kcc.infra;

/// Where the try-out mail server listens.
public record MailPorts(int smtp, int imap) {

    public static MailPorts free() {
        return new MailPorts(FreePorts.next(), FreePorts.next());
    }
}
