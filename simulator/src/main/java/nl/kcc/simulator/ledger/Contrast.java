package nl.kcc.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/// How much a share changed between two periods, with its interval at 95 % from the interval of either share (Newcombe
/// 1998, method 10).
public record Contrast(Share before, Share after) {
    /// With fewer with an outcome there is nothing to compare.
    public static final long FEWEST = 30;

    public boolean isTooFew() {
        return before.decided() < FEWEST || after.decided() < FEWEST;
    }

    /// Whichever way, and however few there are.
    public boolean isMoreThanChance() {
        return low() > 0 || high() < 0;
    }

    public String judgement() {
        return isTooFew() ? "TOO_FEW" : low() > 0 ? "BETTER" : high() < 0 ? "WORSE" : "CHANCE";
    }

    /// After minus before; null while either has too few.
    public Map<String, Object> difference() {
        return isTooFew() ? null : new LinkedHashMap<>(Map.of("value", value(), "low", low(), "high", high()));
    }

    /// The numbers that the plain sentence must name, in this order, as a Dutch reader writes them.
    public List<String> told() {
        if (isTooFew()) {
            return List.of("" + before.decided(), "" + after.decided(), "" + FEWEST);
        }
        var shares = DoubleStream.of(before.value(), after.value());
        var margin = DoubleStream.of(low(), high());
        return DoubleStream.concat(shares, judgement().equals("CHANCE") ? margin
                : DoubleStream.concat(DoubleStream.of(Math.abs(value())), margin)).mapToObj(Contrast::percent).toList();
    }

    private double value() {
        return after.value() - before.value();
    }

    private double low() {
        return value() - distance(after.value() - after.interval().low(), before.interval().high() - before.value());
    }

    private double high() {
        return value() + distance(after.interval().high() - after.value(), before.value() - before.interval().low());
    }

    private static double distance(double one, double other) {
        return Math.sqrt(one * one + other * other);
    }

    private static String percent(double share) {
        return String.format(Locale.forLanguageTag("nl-NL"), "%.1f", 100 * share);
    }
}
