package nl.kcc.simulator.ledger;

/// Contacts that are counted together.
public interface Countable {

    /// The `state` of the list of them.
    String name();

    boolean counts(Entry entry);
}
