package nl.kcc.routing.trials;

/// A share that is expected, with a 95 % interval, each from 0 to 1.
///
/// The interval is Wilson's score interval (1927) for the number of contacts that carries as much certainty as there is: of a
/// share that was only counted that is all of them. Where part of it rests on an estimate, the variance of that estimate is
/// added to that of the count, and fewer contacts would be as uncertain as both together.
record ExpectedShare(double value, double low, double high) {

    /// The 0.975 quantile of the normal distribution.
    private static final double Z = 1.959963984540054;

    /// @param successes expected, so it need not be whole
    /// @param variance of the estimated part of `successes`; 0 when all of it was counted
    /// @return null when there is nothing to take a share of
    static ExpectedShare of(double successes, long trials, double variance) {
        if (trials == 0) {
            return null;
        }
        double share = successes / trials;
        // Of nought or all the plain share would say that nothing is uncertain.
        double centred = (successes + Z * Z / 2) / (trials + Z * Z);
        double spread = centred * (1 - centred);
        double worth = trials / (1 + variance / trials / spread);
        double middle = (share + Z * Z / (2 * worth)) / (1 + Z * Z / worth);
        double margin = Z / (1 + Z * Z / worth) * Math.sqrt(share * (1 - share) / worth + Z * Z / (4 * worth * worth));
        return new ExpectedShare(share, Math.max(0, middle - margin), Math.min(1, middle + margin));
    }

    /// Of `moved` contacts that would be settled with the share that these reached.
    ///
    /// @return how uncertain the number of settled ones is because that share is an estimate
    static double varianceOf(long moved, long settled, long decided) {
        double centred = (settled + Z * Z / 2) / (decided + Z * Z);
        return (double) moved * moved * centred * (1 - centred) / (decided + Z * Z);
    }
}
