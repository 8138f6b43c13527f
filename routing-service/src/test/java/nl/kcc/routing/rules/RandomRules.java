package nl.kcc.routing.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import nl.kcc.events.Channel;
import nl.kcc.events.Destination;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rules.RuleTableDocument.Entry;
import nl.kcc.routing.rules.RuleTableDocument.Result;

/// Makes rule tables and facts at random, of the same seed always the same.
public final class RandomRules {

    private static final List<String> YES_OR_NO = List.of("topicKnown", "directlyAnswerable", "outcomeGiven", "handoverAsked",
            "excluded", "reopened", "chaser", "withinOpeningHours");

    private final Random random;
    private final List<Topic> topics;
    private final List<String> departments;

    /// @param most topics that are used
    public RandomRules(long seed, Catalogue catalogue, int most) {
        random = new Random(seed);
        topics = catalogue.topics().stream().limit(most).toList();
        departments = topics.stream().map(Topic::department).distinct().toList();
    }

    /// @param facts that conditions may look at
    public RuleTableDocument table(int rules, List<String> facts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            Map<String, Object> when = new LinkedHashMap<>();
            int conditions = 1 + random.nextInt(3);
            for (int c = 0; c < conditions; c++) {
                String fact = any(facts);
                when.put(fact, condition(fact));
            }
            entries.add(new Entry("regel-" + i, when, result(), "Zin " + i + "."));
        }
        entries.add(new Entry("anders", null, new Result(Destination.FRONT_OFFICE, "REST", null, true, null), "Zelf doen."));
        return new RuleTableDocument(null, entries);
    }

    public RuleFacts facts() {
        Topic topic = random.nextInt(4) == 0 ? null : any(topics);
        boolean suggested = topic == null && random.nextBoolean();
        boolean reopened = random.nextInt(8) == 0;
        boolean asked = !reopened && random.nextInt(6) == 0;
        return new RuleFacts(any(List.of(Channel.values())), topic == null ? null : topic.code(),
                topic == null ? null : topic.group(), topic != null,
                topic != null && topic.directlyAnswerableOn(java.time.LocalDate.of(2026, 11, 20)),
                reopened || random.nextInt(3) > 0 ? null : any(List.of(Outcome.values())), asked, random.nextInt(10) == 0,
                reopened, random.nextInt(5) == 0, random.nextInt(3) > 0, suggested ? any(topics).code() : null,
                suggested ? random.nextInt(1001) / 1000.0 : null,
                random.nextInt(5) > 0 ? null : any(List.of(Urgency.values())), any(List.of(Workload.values())));
    }

    private Result result() {
        boolean back = random.nextBoolean();
        boolean owed = back || random.nextInt(4) > 0;
        return new Result(back ? Destination.BACK_OFFICE : Destination.FRONT_OFFICE,
                "REASON_" + (char) ('A' + random.nextInt(5)),
                back && random.nextBoolean() ? any(departments) : null, owed,
                owed && random.nextBoolean() ? 1 + random.nextInt(20)
                        : null);
    }

    private Object condition(String fact) {
        if (YES_OR_NO.contains(fact)) {
            return random.nextBoolean();
        }
        if (fact.equals("suggestedCertainty")) {
            return List.of(0.3, 0.5, 0.75, 0.9).get(random.nextInt(4));
        }
        List<String> values = switch (fact) {
            case "channel" -> names(Channel.values());
            case "outcome" -> names(Outcome.values());
            case "urgency" -> names(Urgency.values());
            case "load" -> names(Workload.values());
            case "group" -> topics.stream().map(Topic::group).distinct().toList();
            default -> topics.stream().map(Topic::code).toList();
        };
        return random.nextBoolean() ? any(values) : List.of(any(values), any(values));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> names(Enum<?>[] values) {
        return java.util.Arrays.stream(values).map(Enum::name).toList();
    }
}
