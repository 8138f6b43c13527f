package nl.kcc.simulator;

/// What others do between two parts of a month, such as changing the catalogue, while nothing else goes on.
public interface Interlude {

    /// @param moment how often was compared so far
    void after(int moment) throws InterruptedException;
}
