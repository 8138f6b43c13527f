package nl.kcc.routing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// Everything that is wrong with a rule table, or may be: with each rule by itself, and of those that are sound, with each other.
/// A rule that is always met and stands last is the default; the others are compared by the contacts they take.
public final class RuleSetCheck {

    /// Comparisons of two boxes; some ten million take a second.
    private static final int PATIENCE = 5_000_000;
    private static final int LEAST_PATIENCE = 20_000;
    /// Nobody reads of more that one rule overlaps with.
    private static final int MOST_CROSSING = 10;

    private final List<RuleFinding> findings = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<RuleBox> boxes;
    private final ContactSpace space;

    private RuleSetCheck(RuleTableDocument document, Catalogue catalogue, LocalDate today) {
        Set<String> ids = new HashSet<>();
        for (int position = 1; position <= document.entries().size(); position++) {
            var flaws = new Flaws("");
            Optional<Rule> sound = document.check(position, ids, catalogue, flaws);
            add(flaws, position);
            if (sound.isPresent()) {
                rules.add(sound.get());
                positions.add(position);
            }
        }
        var end = new Flaws("");
        document.checkEnd(end);
        add(end, document.entries().size());
        space = new ContactSpace(catalogue, rules, today);
        boxes = rules.stream().map(space::of).toList();
    }

    /// @param today from which day on contacts are to be expected
    /// @return in the order of the rules; those that forbid it to come into force, and others
    public static List<RuleFinding> of(RuleTableDocument document, Catalogue catalogue, LocalDate today) {
        var check = new RuleSetCheck(document, catalogue, today);
        for (int i = 0; i < check.rules.size(); i++) {
            check.compare(i);
        }
        check.lookForGap();
        return check.findings.stream().sorted(Comparator.comparingInt(RuleFinding::position)).toList();
    }

    private void add(Flaws flaws, int position) {
        for (Flaw flaw : flaws.all()) {
            findings.add(RuleFinding.of(flaw, position));
        }
    }

    private void compare(int later) {
        Rule rule = rules.get(later);
        RuleBox box = boxes.get(later);
        if (box.isEmpty()) {
            report(Kind.IMPOSSIBLE, later, List.of(rule.id()), null,
                    "Regel %s geldt nooit: geen enkel contact voldoet aan al zijn voorwaarden tegelijk.", rule.id());
            return;
        }
        for (int earlier = 0; earlier < later; earlier++) {
            if (boxes.get(earlier).equals(box) && !sameResult(earlier, later)) {
                report(Kind.CONTRADICTORY, later, List.of(rules.get(earlier).id(), rule.id()), space.example(box),
                        "Regels %s en %s hebben dezelfde voorwaarden, maar een andere uitkomst.", rules.get(earlier).id(),
                        rule.id());
                return;
            }
        }
        // Better no finding than a false one.
        var left = new LeftOver(boxes, later, Math.max(LEAST_PATIENCE, PATIENCE / rules.size()));
        if (left.of(box).isEmpty()) {
            List<String> before = ids(takers(box, later, left.met()));
            report(Kind.UNREACHABLE, later, with(before, rule), space.example(box),
                    "Regel %s kan nooit aan de beurt komen: alles gaat al naar %s.", rule.id(), String.join(", ", before));
        } else {
            lookForOverlap(later);
        }
    }

    /// One that takes it all by itself says more than several that do so together.
    private BitSet takers(RuleBox box, int later, BitSet together) {
        for (int earlier = 0; earlier < later; earlier++) {
            if (!boxes.get(earlier).isEmpty() && boxes.get(earlier).contains(box)) {
                var alone = new BitSet();
                alone.set(earlier);
                return alone;
            }
        }
        return together;
    }

    /// An exception before the rule is meant so; of two that cut across each other the order decides, which may not be meant.
    private void lookForOverlap(int later) {
        var crossing = new BitSet();
        RuleFacts example = null;
        for (int earlier = 0; earlier < later && crossing.cardinality() < MOST_CROSSING; earlier++) {
            RuleBox both = boxes.get(earlier).and(boxes.get(later)).and(space.likely());
            if (both.isEmpty() || boxes.get(later).contains(boxes.get(earlier))
                    || rules.get(earlier).comesToTheSameAs(rules.get(later))) {
                continue;
            }
            var taken = new LeftOver(boxes, earlier, LEAST_PATIENCE);
            Optional<RuleBox> decided = taken.of(both);
            if (decided.isPresent() && !taken.gaveUp()) {
                crossing.set(earlier);
                example = example == null ? space.example(decided.get()) : example;
            }
        }
        if (example != null) {
            List<String> before = ids(crossing);
            report(Kind.OVERLAPPING, later, with(before, rules.get(later)), example,
                    "Regel %s overlapt met %s en heeft een andere uitkomst: wat aan beide voldoet, gaat naar de eerste.",
                    rules.get(later).id(), String.join(", ", before));
        }
    }

    /// The default is for what nobody foresaw. A contact with a topic was foreseen, by whoever put it into the catalogue.
    private void lookForGap() {
        int last = rules.size() - 1;
        if (last < 0 || !rules.get(last).when().isEmpty()) {
            return;
        }
        var left = new LeftOver(boxes, last, PATIENCE);
        left.of(space.ordinaryWithTopic()).filter(_ -> !left.gaveUp()).ifPresent(fallen -> report(Kind.GAP, last,
                List.of(rules.get(last).id()), space.example(fallen),
                "Er valt iets tussen de regels door: ook contacten met een bekend onderwerp komen bij de laatste regel, %s.",
                rules.get(last).id()));
    }

    private boolean sameResult(int one, int other) {
        return rules.get(one).comesToTheSameAs(rules.get(other)) && rules.get(one).reason().equals(rules.get(other).reason());
    }

    private void report(Kind kind, int rule, List<String> ids, RuleFacts example, String message, Object... details) {
        findings.add(RuleFinding.of(kind, rules.get(rule), positions.get(rule), ids, example, message, details));
    }

    private List<String> ids(BitSet which) {
        return which.stream().mapToObj(i -> rules.get(i).id()).toList();
    }

    private static List<String> with(List<String> ids, Rule rule) {
        return Stream.concat(ids.stream(), Stream.of(rule.id())).toList();
    }
}
