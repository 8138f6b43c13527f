package nl.kcc.intake.registration;

import java.util.List;

/// The interaction breaks a rule; nothing was stored. An answer to the channel, so without a stack trace.
public class RegistrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    RegistrationRefused(Finding finding) {
        this(List.of(finding));
    }

    RegistrationRefused(List<Finding> findings) {
        super("refused: " + findings, null, false, false);
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
