package nl.kcc.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The local users of an installation, each with one role.
public enum User {
    AGENT("agent"),
    BACK_OFFICE("backoffice"),
    MANAGER("manager"),
    RULE_MANAGER("ruler"),
    PRIVACY_OFFICER("privacy"),
    OPERATOR("operator"),
    SWITCHBOARD("switchboard");

    private final String name;

    User(String name) {
        this.name = name;
    }

    /// Value of the `Authorization` header.
    public String authorization(String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
