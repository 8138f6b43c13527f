package nl.kcc.simulator.audit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Standing;

/// `GET /v1/kpi/interactions`: whether someone who asks several things gets as many answers.
record InteractionsCheck(ServiceReader reader, Iterable<Question> questions) implements Check {
    private static final int PAGE = 500;
    private static final Map<String, Predicate<List<Entry>>> LISTS = Map.of("SEVERAL", _ -> true,
            "COMPLETE", InteractionsCheck::isComplete, "UNDECIDED", asked -> !isDecided(asked),
            "INCOMPLETE", asked -> isDecided(asked) && !isComplete(asked));

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var question : questions) {
            for (var list : LISTS.keySet()) {
                var query = question.query() + "&list=" + list;
                var told = reader.kpi("/v1/kpi/interactions?" + query + "&size=" + PAGE);
                findings.tree("interactions " + query, "",
                        answer(question, truth.ledger(), ServiceReader.today(told), LISTS.get(list)), told);
            }
        }
    }

    /// An interaction belongs to a filter on topic, department or reason when one of its questions does.
    private static Map<String, Object> answer(Question question, Ledger ledger, LocalDate today,
            Predicate<List<Entry>> listed) {
        var interactions = question.without("topic", "department", "reason").in(ledger, today).only(Count.FIRST::counts)
                .entries().stream().collect(groupingBy(entry -> entry.dossier().origin().interaction())).values().stream()
                .filter(asked -> asked.stream().anyMatch(question.slice()::holds)).toList();
        var several = interactions.stream().filter(asked -> asked.size() > 1).toList();
        var list = several.stream().filter(listed).toList();
        var sizes = new TreeMap<>(interactions.stream().collect(groupingBy(List::size)));
        return Fields.of(question.days(question.in(ledger, today), today)).with("interactions", (long) interactions.size())
                .with("several", (long) several.size())
                .with("severalShare", Ledger.share(several.size(), interactions.size()))
                .with(completeness(several))
                .with("distribution", sizes.entrySet().stream().map(size -> new Fields().with("questions", (long) size.getKey())
                        .with("interactions", (long) size.getValue().size()).with(completeness(size.getValue())).map())
                        .toList())
                .with("count", (long) list.size()).with("page", 1L).with("size", (long) PAGE)
                .with("list", list.stream().sorted(comparing((List<Entry> asked) -> asked.getFirst().occurredAt()).reversed()
                        .thenComparing(asked -> asked.getFirst().dossier().origin().interaction()))
                        .limit(PAGE).map(InteractionsCheck::interaction).toList())
                .map();
    }

    private static Map<String, Object> completeness(List<List<Entry>> interactions) {
        long decided = interactions.stream().filter(InteractionsCheck::isDecided).count();
        long complete = interactions.stream().filter(InteractionsCheck::isComplete).count();
        return new Fields().with("decided", decided).with("complete", complete)
                .with("completeness", Ledger.share(complete, decided)).map();
    }

    private static boolean isDecided(List<Entry> asked) {
        return asked.stream().noneMatch(entry -> entry.standing() == Standing.OPEN);
    }

    private static boolean isComplete(List<Entry> asked) {
        return asked.stream().allMatch(entry -> entry.standing() == Standing.SETTLED);
    }

    private static Map<String, Object> interaction(List<Entry> asked) {
        var one = asked.getFirst();
        var origin = one.dossier().origin();
        return new Fields().with("id", origin.interaction()).with("day", one.day().toString())
                .with("occurredAt", origin.occurredAt().toString()).with("municipality", origin.municipality())
                .with("channel", origin.channel())
                .with("questions", asked.stream().sorted(comparing(Entry::id)).map(entry -> new Fields().with("id", entry.id())
                        .with("topic", Fields.orNull(entry.topic())).with("state", entry.standing().name()).map()).toList())
                .map();
    }
}
