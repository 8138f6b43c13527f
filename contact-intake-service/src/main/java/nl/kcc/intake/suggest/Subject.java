package nl.kcc.intake.suggest;

/// What a text can be about: a topic of the municipality, or somebody else's work.
///
/// @param name code of the topic, or the name of the organisation as people know it
/// @param elsewhere whether it is not the municipality's
record Subject(String name, boolean elsewhere) {

    /// What is no question to any government at all.
    static final Subject NOTHING = new Subject("geen", true);

    static Subject topic(String code) {
        return new Subject(code, false);
    }

    static Subject of(String organisation) {
        return new Subject(organisation, true);
    }
}
