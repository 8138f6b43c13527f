package nl.kcc.kpi.steering.cycle;

/// The steps, in order.
enum CycleStep {
    NORM("norm"),
    MEASURE("meten en toetsen"),
    ANALYSE("analyseren"),
    IMPROVE("verbeteren"),
    COMMUNICATE("communiceren");

    private final String dutch;

    CycleStep(String dutch) {
        this.dutch = dutch;
    }

    String dutch() {
        return dutch;
    }
}
