package nl.kcc.intake.idempotency;

/// The key was used before, for something else. An answer to whoever used it, so without a stack trace.
public class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyReused() {
        super("the key was used before, for something else", null, false, false);
    }
}
