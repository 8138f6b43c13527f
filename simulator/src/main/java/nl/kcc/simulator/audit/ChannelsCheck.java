package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Sheet;

/// `GET /v1/kpi/channels`: shares, trend, and the total with fixed shares. The fixed shares are data that the answer itself
/// tells; what is made of them is not taken from it.
record ChannelsCheck(ServiceReader reader, Iterable<Question> questions) implements Check {
    private static final int MOST_DAYS = 62;

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var question : questions) {
            var told = reader.kpi("/v1/kpi/channels?" + question.query());
            findings.tree("channels " + question.query(), "",
                    channels(question, truth.ledger(), ServiceReader.today(told), told.path("mix")), told);
        }
    }

    private static Map<String, Object> channels(Question question, Ledger ledger, LocalDate today, JsonNode mix) {
        var contacts = question.in(ledger, today);
        var days = question.days(contacts, today);
        var now = new ChannelMix(contacts, mix);
        var answer = Fields.of(days).with("target", 0.8).with("total", Sheet.of(contacts, days.to(), today).figures())
                .with("mix", now.mix()).with("digital", now.digital())
                .with("channels", new TreeSet<>(now.present()).stream().map(channel -> new Fields().with("channel", channel)
                        .with("share", now.share(channel)).with(Sheet.of(now.of(channel), days.to(), today)).map()).toList());
        var by = by(question, question.period().on(today));
        answer.with("by", by).with("trend", trend(by, contacts, days, mix));
        var earlier = question.before(today);
        if (earlier != null) {
            var then = new ChannelMix(earlier.in(ledger, today), mix);
            answer.with("before", new Fields().with("from", earlier.period().from().toString())
                    .with("to", earlier.period().to().toString()).with(then.counts()).map());
            answer.with("shift", new Fields().with("kind", now.shiftSince(then)).map());
        } else {
            answer.with("shift", new Fields().with("kind", "NONE").map());
        }
        return answer.map();
    }

    private static String by(Question question, Period days) {
        if (question.groupBy() != null && List.of("day", "month").contains(question.groupBy())) {
            return question.groupBy();
        }
        return ChronoUnit.DAYS.between(days.from(), days.to()) < MOST_DAYS ? "day" : "month";
    }

    private static List<Map<String, Object>> trend(String by, Ledger contacts, Period within, JsonNode mix) {
        var keys = new TreeMap<String, Ledger>();
        contacts.entries().forEach(entry -> keys.computeIfAbsent(Slice.key(entry, by),
                key -> contacts.only(other -> Slice.key(other, by).equals(key))));
        return keys.entrySet().stream().map(part -> {
            var key = part.getKey();
            var first = by.equals("day") ? LocalDate.parse(key) : YearMonth.parse(key).atDay(1);
            var last = by.equals("day") ? first : YearMonth.parse(key).atEndOfMonth();
            return new Fields().with("key", key)
                    .with("from", (first.isBefore(within.from()) ? within.from() : first).toString())
                    .with("to", (last.isAfter(within.to()) ? within.to() : last).toString())
                    .with(new ChannelMix(part.getValue(), mix).counts()).map();
        }).toList();
    }
}
