package nl.kcc.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How good suggestions are, of questions that were asked.
record SuggestionQuality(List<AskedTopic> ours, List<AskedTopic> elsewhere) {

    private static final int BINS = 10;
    private static final int MOST_CONFUSIONS = 20;

    static final String HEADINGS = "| | first | among three | silent on ours | silent on what is not | and named right | expected calibration error |";

    String line(String what) {
        return String.format(Locale.ROOT, "| %s | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.3f |", what,
                percent(ours, AskedTopic::isFirst), percent(ours, AskedTopic::isAmongThree),
                percent(ours, AskedTopic::isSilent),
                percent(elsewhere, AskedTopic::isSilent), percent(elsewhere, AskedTopic::isSentToTheRightPlace),
                calibrationError());
    }

    private static double percent(List<AskedTopic> asked, Predicate<AskedTopic> condition) {
        return 100.0 * asked.stream().filter(condition).count() / asked.size();
    }

    /// The mean distance between what was said and what was right, each bin by what is in it.
    private double calibrationError() {
        double spoken = ours.stream().filter(asked -> !asked.isSilent()).count();
        return IntStream.range(0, BINS).mapToObj(this::bin).filter(bin -> !bin.isEmpty())
                .mapToDouble(bin -> bin.size() / spoken * Math.abs(said(bin) - percent(bin, AskedTopic::isFirst) / 100)).sum();
    }

    void reliability(Report report) {
        report.line("| certainty of the first | n | said | right |");
        report.line("|---|---:|---:|---:|");
        for (int i = 0; i < BINS; i++) {
            List<AskedTopic> bin = bin(i);
            report.line(bin.isEmpty() ? String.format(Locale.ROOT, "| %.1f–%.1f | 0 | | |", i / 10.0, (i + 1) / 10.0)
                    : String.format(Locale.ROOT, "| %.1f–%.1f | %d | %.0f %% | %.0f %% |", i / 10.0, (i + 1) / 10.0, bin.size(),
                            100 * said(bin), percent(bin, AskedTopic::isFirst)));
        }
    }

    private List<AskedTopic> bin(int bin) {
        return ours.stream().filter(asked -> !asked.isSilent())
                .filter(asked -> Math.min(BINS - 1, (int) (asked.first().certainty() * BINS)) == bin).toList();
    }

    private static double said(List<AskedTopic> bin) {
        return bin.stream().mapToDouble(asked -> asked.first().certainty()).average().orElseThrow();
    }

    void confusions(Report report) {
        report.line("| asked → suggested first | times |");
        report.line("|---|---:|");
        ours.stream().filter(asked -> !asked.isFirst())
                .collect(Collectors.groupingBy(AskedTopic::confusion, Collectors.counting())).entrySet().stream()
                .sorted(Entry.<String, Long> comparingByValue().reversed()
                        .thenComparing(Entry.comparingByKey()))
                .limit(MOST_CONFUSIONS)
                .forEach(entry -> report.line("| %s | %d |".formatted(entry.getKey(), entry.getValue())));
    }

    Latencies latencies() {
        Function<List<AskedTopic>, long[]> nanos = asked -> asked.stream().mapToLong(AskedTopic::nanos).toArray();
        return Latencies.of(List.of(nanos.apply(ours), nanos.apply(elsewhere)));
    }
}
