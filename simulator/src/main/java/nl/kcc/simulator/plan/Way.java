package nl.kcc.simulator.plan;

/// How the product hears of an interaction.
public enum Way {
    /// An agent writes it down.
    DESK,
    /// The citizen fills in the form.
    FORM,
    /// The citizen sends a mail.
    MAIL,
    /// The citizen thanks by mail for what was said about an earlier one.
    THANKS,
    /// The citizen's mail program says that nobody is there: no contact.
    AUTOMATIC_REPLY,
    /// A mail server says that a mail did not arrive: no contact.
    BOUNCE;

    public boolean isMail() {
        return this != DESK && this != FORM;
    }
}
