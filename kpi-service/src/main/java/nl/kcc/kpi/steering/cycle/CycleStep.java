package nl.kcc.kpi.steering.cycle;

/// The steps, in order.
enum Step {
    NORM("norm"),
    MEASURE("meten"),
    ANALYSE("analyseren"),
    IMPROVE("verbeteren"),
    COMMUNICATE("communiceren");

    private final String dutch;

    Step(String dutch) {
        this.dutch = dutch;
    }

    String dutch() {
        return dutch;
    }
}
