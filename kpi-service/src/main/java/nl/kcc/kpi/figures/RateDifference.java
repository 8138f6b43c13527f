package nl.kcc.kpi.figures;

/// How much a share changed, with its interval at 95 %, each from -1 to 1: the hybrid score interval, from the Wilson
/// interval of either share (Newcombe 1998, Statistics in Medicine 17, 873–890, method 10).
public record RateDifference(double value, double low, double high) {

    public static RateDifference between(Rate before, Rate after) {
        double value = after.value() - before.value();
        return new RateDifference(value,
                value - Math.hypot(after.value() - after.low(), before.high() - before.value()),
                value + Math.hypot(after.high() - after.value(), before.value() - before.low()));
    }

    /// Whether chance alone would hardly give a difference this far from none.
    public boolean exceedsChance() {
        return low > 0 || high < 0;
    }
}
