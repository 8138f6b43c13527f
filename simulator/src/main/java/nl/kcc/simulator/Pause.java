package nl.kcc.simulator;

import java.util.Collection;

import nl.kcc.simulator.ledger.Dossier;

/// What is done when everything so far was answered and nothing goes on.
public interface Pause {

    /// @param dossiers of all contacts so far
    void at(Collection<Dossier> dossiers) throws InterruptedException;
}
