package nl.kcc.routing.topics;

import nl.kcc.edge.Problem;

/// Somebody else changed the entry since it was read, or it was not read at all. Nothing was stored.
class EntryChanged extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    private EntryChanged(String detail) {
        super("topic-changed", detail);
    }

    /// @param what such as `dit onderwerp`
    /// @param by user name; null for a data file
    static EntryChanged since(String what, String by) {
        return new EntryChanged("%s heeft %s intussen gewijzigd. Bekijk die wijziging eerst; uw wijziging is niet opgeslagen."
                .formatted(by == null ? "Een nieuw gegevensbestand" : by, what));
    }

    static EntryChanged notThere() {
        return new EntryChanged(
                "Dit bestaat niet (meer), dus is er niets te wijzigen. Laat 'revision' weg om het nieuw te maken.");
    }

    static EntryChanged notRead() {
        return new EntryChanged("Deze code bestaat al. Geef de 'revision' mee die u hebt gelezen, of kies een andere code.");
    }
}
