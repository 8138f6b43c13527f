package nl.kcc.edge;

/// Who may do what, for `@RolesAllowed`; the names are those of the realm roles in Keycloak.
public final class Roles {

    /// Registers and answers contacts at the front desk.
    public static final String AGENT = "agent";

    /// Works off hand-overs.
    public static final String BACK_OFFICE = "back-office";

    /// Watches the figures.
    public static final String MANAGER = "manager";

    /// Keeps routing rules and topics.
    public static final String RULE_MANAGER = "rule-manager";

    /// Looks up and erases a citizen's data.
    public static final String PRIVACY_OFFICER = "privacy-officer";

    /// Keeps the installation running.
    public static final String OPERATOR = "operator";

    /// A program that tells of calls and visits: a telephone switchboard or a ticket system.
    public static final String SWITCHBOARD = "switchboard";

    private Roles() {
    }
}
