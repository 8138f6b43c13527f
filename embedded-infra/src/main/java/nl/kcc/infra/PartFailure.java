package nl.kcc.infra;

/// A part could not be started or did not get ready. The message is one sentence that says what to do about it.
public final class PartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartFailure(String sentence) {
        super(sentence);
    }

    public PartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
