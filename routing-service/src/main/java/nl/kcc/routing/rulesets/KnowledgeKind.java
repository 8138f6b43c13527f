package nl.kcc.routing.rulesets;

/// The documents that routing goes by. Each has versions of its own.
public enum KnowledgeKind {
    /// Departments, groups and topics.
    CATALOGUE("onderwerpencatalogus", "catalogue/topics.json"),
    /// The rule table; a version of it is what decisions call their rule set.
    RULES("regeltabel", "rules/rules.json"),
    /// Opening hours, holidays and local exceptions.
    CALENDARS("kalenders", "calendar/calendars.json"),
    /// Within how many working days citizens have an answer.
    TERMS("termijnen", "terms/terms.json");

    private final String dutchName;
    private final String shippedFile;

    KnowledgeKind(String dutchName, String shippedFile) {
        this.dutchName = dutchName;
        this.shippedFile = shippedFile;
    }

    String dutchName() {
        return dutchName;
    }

    /// On the class path.
    public String shippedFile() {
        return shippedFile;
    }
}
