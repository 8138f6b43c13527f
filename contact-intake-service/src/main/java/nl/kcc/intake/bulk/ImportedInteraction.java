package nl.kcc.intake.bulk;

import nl.kcc.intake.registration.NewInteraction;

/// A row that can be read, on its way in.
///
/// @param row its number in the file
record ImportedInteraction(long row, NewInteraction interaction) {

    /// Unique among all files of all municipalities.
    String key() {
        return interaction.source().key().orElseThrow().name();
    }
}
