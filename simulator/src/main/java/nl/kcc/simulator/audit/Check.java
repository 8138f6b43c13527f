package nl.kcc.simulator.audit;

/// One kind of figure, compared with the truth.
interface Check {

    void run(Truth truth, Findings findings) throws InterruptedException;
}
