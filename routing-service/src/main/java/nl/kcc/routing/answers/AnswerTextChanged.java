package nl.kcc.routing.answers;

import nl.kcc.edge.Problem;

/// Somebody else changed the text since it was read. Nothing was stored.
class AnswerTextChanged extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    AnswerTextChanged(AnswerTextVersion newest) {
        super("answer-text-changed", newest.isOwn()
                ? "%s heeft deze tekst intussen gewijzigd. Bekijk die wijziging eerst; de tekst heeft nu versie %d."
                        .formatted(newest.changedBy(), newest.version())
                : "Deze tekst is nog niet gewijzigd; hij heeft versie 0.");
    }
}
