package nl.kcc.simulator.ledger;

/// The score interval of Wilson (1927) at 95 %, without continuity correction.
record Wilson(double low, double high) {
    private static final double Z = 1.959963984540054;

    static Wilson of(long successes, long trials) {
        double share = (double) successes / trials;
        double centre = share + Z * Z / (2 * trials);
        double half = Z * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials));
        double whole = 1 + Z * Z / trials;
        return new Wilson(Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole));
    }
}
