package nl.kcc.kpi.reports.interactions;

/// Which interactions are listed.
///
/// @param questions how many they have; null for any number over one
record InteractionSelection(Completeness completeness, Integer questions) {

    /// In SQL, over an interaction with its numbers of questions.
    String condition() {
        return completeness.condition() + (questions == null ? " and questions > 1" : " and questions = " + questions);
    }
}
