package nl.kcc.simulator.audit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Contrast;
import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Share;
import nl.kcc.simulator.ledger.Sheet;

/// `GET /v1/kpi/losses`: where contacts are lost, and how that was in the period before.
record LossesCheck(ServiceReader reader, Iterable<Question> questions) implements Check {
    private static final List<String> DIMENSIONS = List.of("topic", "reason", "department", "channel");
    /// The largest are told one by one.
    private static final int MOST_CELLS = 1000;

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var question : questions) {
            var told = reader.kpi("/v1/kpi/losses?" + question.query());
            findings.tree("losses " + question.query(), "", losses(question, truth.ledger(), told), told);
        }
    }

    /// Only failures have a reason, so the whole they are a part of is told without it.
    private static Map<String, Object> losses(Question question, Ledger ledger, JsonNode told) {
        var today = ServiceReader.today(told);
        var all = question.without("reason").in(ledger, today);
        var days = question.without("reason").days(all, today);
        var now = Lost.of(question, ledger, today);
        var earlier = question.before(today);
        var then = earlier == null ? null : Lost.of(earlier, ledger, today);
        var losses = Fields.of(days).with("target", Target.of(all, told))
                .with("total", Sheet.of(all, days.to(), today).figures())
                .with("lost", (long) now.lost().size()).with("points", now.points(now.lost().size()))
                .with("cells", cells(now).stream().limit(MOST_CELLS).toList())
                .with("cellCount", (long) cells(now).size());
        for (var dimension : DIMENSIONS) {
            losses.with(dimension + "s", sums(dimension, now, then == null || then.decided() == 0 ? null : then));
        }
        if (then != null) {
            var before = earlier.without("reason").in(ledger, today);
            losses.with("before", new Fields().with("from", earlier.period().from().toString())
                    .with("to", earlier.period().to().toString())
                    .with("comparable", Math.min(now.decided(), then.decided()) >= Contrast.FEWEST)
                    .with("total", Sheet.of(before, earlier.period().to(), today).figures())
                    .with("lost", (long) then.lost().size()).with("points", then.points(then.lost().size())).map());
        }
        return losses.map();
    }

    private static List<Map<String, Object>> cells(Lost now) {
        var cells = now.lost().stream().collect(groupingBy(
                entry -> DIMENSIONS.stream().map(dimension -> Slice.key(entry, dimension)).toList(), counting()));
        return cells.entrySet().stream().sorted(comparing((Map.Entry<List<String>, Long> cell) -> -cell.getValue())
                .thenComparing(cell -> String.join("\0", cell.getKey())))
                .map(cell -> {
                    var fields = new Fields().with("lost", cell.getValue()).with("points", now.points(cell.getValue()));
                    for (int i = 0; i < DIMENSIONS.size(); i++) {
                        fields.with(DIMENSIONS.get(i), cell.getKey().get(i));
                    }
                    return fields.map();
                }).toList();
    }

    /// @param then null when nothing was decided before
    private static List<Map<String, Object>> sums(String dimension, Lost now, Lost then) {
        var keys = new TreeSet<String>();
        Stream.of(now, then == null ? now : then).flatMap(lost -> lost.lost().stream())
                .forEach(entry -> keys.add(Slice.key(entry, dimension)));
        return keys.stream().sorted(comparing((String key) -> -now.of(dimension, key)).thenComparing(key -> key)).map(key -> {
            var points = now.points(now.of(dimension, key));
            var sum = new Fields().with("key", key).with("lost", now.of(dimension, key)).with("points", points);
            if (then != null) {
                var pointsBefore = then.points(then.of(dimension, key));
                sum.with("lostBefore", then.of(dimension, key)).with("pointsBefore", pointsBefore)
                        .with("change", points == null ? null : points - pointsBefore)
                        .with("moreThanChance", points == null ? null
                                : new Contrast(then.share(dimension, key), now.share(dimension, key)).isMoreThanChance());
            }
            return sum.map();
        }).toList();
    }

    /// @param decided all of the question, also those without the reasons asked for
    /// @param lost of the reasons asked for
    private record Lost(long decided, List<Entry> lost) {

        static Lost of(Question question, Ledger ledger, LocalDate today) {
            return new Lost(question.without("reason").in(ledger, today).count(Count.DECIDED),
                    question.in(ledger, today).only(Count.LOST::counts).entries());
        }

        long of(String dimension, String key) {
            return lost.stream().filter(entry -> Slice.key(entry, dimension).equals(key)).count();
        }

        Share share(String dimension, String key) {
            return new Share(of(dimension, key), decided);
        }

        /// In percentage points.
        Double points(long many) {
            return decided == 0 ? null : 100.0 * many / decided;
        }
    }
}
