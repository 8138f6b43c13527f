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
                    channels(question, truth.ledger(), ServiceReader.today(told), told), told);
        }
    }

    private static Map<String, Object> channels(Question question, Ledger ledger, LocalDate today, JsonNode told) {
        var mix = told.path("mix");
        var contacts = question.in(ledger, today);
        var days = question.days(contacts, today);
        var now = new ChannelMix(contacts, mix);
        var answer = Fields.of(days).with("target", Target.of(contacts, told))
                .with("total", Sheet.of(contacts, days.to(), today).figures())
                .with("mix", now.mix()).with("digital", now.digital())
                .with("channels", new TreeSet<>(now.present()).stream().map(channel -> new Fields().with("channel", channel)
                        .with("target", Target.of(now.of(channel), contacts, told(told, channel)))
                        .with("share", now.share(channel)).with(Sheet.of(now.of(channel), days.to(), today)).map()).toList());
        var by = by(question, question.period().on(today), contacts);
        answer.with("by", by).with("trend", trend(by, contacts, days, told));
        var earlier = question.before(today);
        if (earlier != null) {
            var then = new ChannelMix(earlier.in(ledger, today), mix);
            answer.with("before", new Fields().with("from", earlier.period().from().toString())
                    .with("to", earlier.period().to().toString()).with(then.before(now)).map());
            answer.with("shift", new Fields().with("kind", now.shiftSince(then)).map());
        } else {
            answer.with("shift", new Fields().with("kind", "NONE").map());
        }
        return answer.map();
    }

    private static JsonNode told(JsonNode answer, String channel) {
        for (var part : answer.path("channels")) {
            if (part.path("channel").asText().equals(channel)) {
                return part;
            }
        }
        return answer.path("absent");
    }

    /// Not in parts that are so short that most of them say nothing, nor as one single part.
    private static String by(Question question, Period days, Ledger contacts) {
        if (question.groupBy() != null && List.of("day", "month").contains(question.groupBy())) {
            return question.groupBy();
        }
        long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        if (length > MOST_DAYS) {
            return "month";
        }
        if (length <= 7 || saysEnough("day", contacts)) {
            return "day";
        }
        return saysEnough("week", contacts) || YearMonth.from(days.from()).equals(YearMonth.from(days.to())) ? "week" : "month";
    }

    private static boolean saysEnough(String by, Ledger contacts) {
        var parts = parts(by, contacts).values();
        return parts.isEmpty() || parts.stream().filter(part -> !ChannelMix.hasBase(part)).count() <= parts.size() / 2;
    }

    private static TreeMap<String, Ledger> parts(String by, Ledger contacts) {
        var parts = new TreeMap<String, Ledger>();
        contacts.entries().forEach(entry -> parts.computeIfAbsent(Slice.key(entry, by),
                key -> contacts.only(other -> Slice.key(other, by).equals(key))));
        return parts;
    }

    private static List<Map<String, Object>> trend(String by, Ledger contacts, Period within, JsonNode told) {
        var points = told.path("trend").iterator();
        return parts(by, contacts).entrySet().stream().map(part -> {
            var day = part.getValue().entries().getFirst().day();
            var first = switch (by) {
                case "day" -> day;
                case "week" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                default -> day.withDayOfMonth(1);
            };
            var last = switch (by) {
                case "day" -> day;
                case "week" -> first.plusDays(6);
                default -> YearMonth.from(day).atEndOfMonth();
            };
            return new Fields().with("key", part.getKey())
                    .with("from", (first.isBefore(within.from()) ? within.from() : first).toString())
                    .with("to", (last.isAfter(within.to()) ? within.to() : last).toString())
                    .with("target",
                            Target.of(part.getValue(), contacts, points.hasNext() ? points.next() : told.path("absent")))
                    .with(new ChannelMix(part.getValue(), told.path("mix")).point()).map();
        }).toList();
    }
}
