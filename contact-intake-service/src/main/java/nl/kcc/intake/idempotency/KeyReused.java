package nl.kcc.intake.idempotency;

import nl.kcc.edge.Problem;

/// The key was used before, with another request.
class KeyReused extends Problem.Unprocessable {

    private static final long serialVersionUID = 1;

    KeyReused() {
        super("idempotency-key-reused",
                "Deze Idempotency-Key is al gebruikt voor een ander bericht. Gebruik voor elk bericht een nieuwe.");
    }
}
