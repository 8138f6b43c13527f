package nl.kcc.routing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nl.kcc.events.Channel;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.Topic;

/// What contacts can be about, as far as some rules can tell: each topic that a rule names, one more of each group that stands for
/// all others of it, and the same of suggested topics with each certainty that is a limit somewhere.
final class SubjectKinds {

    private static final RuleFacts NOTHING_KNOWN = kind(null, false, null, null);

    private final LocalDate today;
    private final List<RuleFacts> all = new ArrayList<>();
    private final BitSet likely = new BitSet();

    SubjectKinds(Catalogue catalogue, List<Rule> rules, LocalDate today) {
        this.today = today;
        Set<String> named = values(rules, RuleFact.TOPIC);
        Set<String> stoodFor = new HashSet<>();
        for (Topic topic : catalogue.topics()) {
            for (boolean direct : new boolean[] { true, false }) {
                String others = topic.group() + ' ' + direct + ' ' + isLikely(topic, direct);
                if (canBe(topic, direct) && (named.contains(topic.code()) || stoodFor.add(others))) {
                    add(kind(topic, direct, null, null), isLikely(topic, direct));
                }
            }
        }
        add(NOTHING_KNOWN, true);
        Set<Double> limits = new TreeSet<>();
        limits.add(0.0);
        values(rules, RuleFact.SUGGESTED_CERTAINTY).forEach(limit -> limits.add(Double.valueOf(limit)));
        suggested(catalogue, values(rules, RuleFact.SUGGESTED_TOPIC))
                .forEach(topic -> limits.forEach(certainty -> add(kind(null, false, topic, certainty), true)));
    }

    List<RuleFacts> all() {
        return all;
    }

    /// Those that may still come.
    BitSet likely() {
        return likely;
    }

    private void add(RuleFacts kind, boolean mayCome) {
        likely.set(all.size(), mayCome);
        all.add(kind);
    }

    private static Set<String> values(List<Rule> rules, RuleFact fact) {
        Set<String> values = new HashSet<>();
        rules.stream().flatMap(rule -> rule.when().stream()).filter(condition -> condition.fact() == fact)
                .forEach(condition -> values.addAll(condition.accepted()));
        return values;
    }

    private static Stream<String> suggested(Catalogue catalogue, Set<String> named) {
        Stream<String> another = catalogue.topics().stream().map(Topic::code).filter(code -> !named.contains(code)).limit(1);
        return Stream.concat(named.stream(), another);
    }

    /// On any day, one long ago included.
    private static boolean canBe(Topic topic, boolean direct) {
        return !direct || topic.answerability().stream().anyMatch(period -> period.direct());
    }

    private boolean isLikely(Topic topic, boolean direct) {
        return !topic.isWithdrawnOn(today) && (topic.directlyAnswerableOn(today) == direct || topic.answerability().stream()
                .anyMatch(period -> period.from().isAfter(today) && period.direct() == direct));
    }

    private static RuleFacts kind(Topic topic, boolean direct, String suggested, Double certainty) {
        return new RuleFacts(Channel.PHONE, topic == null ? null : topic.code(), topic == null ? null : topic.group(),
                topic != null, direct, null, false, false, false, false, true, suggested, certainty, null, Workload.NORMAL);
    }
}
