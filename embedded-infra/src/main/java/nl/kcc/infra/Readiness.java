package nl.kcc.infra;

/// Asks a part whether it does its work; an exception means "not yet".
@FunctionalInterface
public interface Readiness {

    boolean ask() throws Exception;

    default boolean isGiven() {
        try {
            return ask();
        } catch (Exception notYet) {
            return false;
        }
    }
}
