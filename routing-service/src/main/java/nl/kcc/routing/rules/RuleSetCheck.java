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

    private final List<Finding> findings = new ArrayList<>();
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
    public static List<Finding> of(RuleTableDocument document, Catalogue catalogue, LocalDate today) {
        var check = new RuleSetCheck(document, catalogue, today);
        for (int i = 0; i < check.rules.size(); i++) {
            check.compare(i);
        }
        check.lookForGap();
        return check.findings.stream().sorted(Comparator.comparingInt(Finding::position)).toList();
    }

    private void add(Flaws flaws, int position) {
        for (Flaw flaw : flaws.all()) {
            findings.add(Finding.of(flaw, position));
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
        var left = new LeftOver(boxes, later);
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
        for (int earlier = 0; earlier < later; earlier++) {
            RuleBox both = boxes.get(earlier).and(boxes.get(later)).and(space.likely());
            if (both.isEmpty() || boxes.get(later).contains(boxes.get(earlier))
                    || rules.get(earlier).comesToTheSameAs(rules.get(later))) {
                continue;
            }
            Optional<RuleBox> decided = new LeftOver(boxes, earlier).of(both);
            if (decided.isPresent()) {
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
        new LeftOver(boxes, last).of(space.ordinaryWithTopic()).ifPresent(fallen -> report(Kind.GAP, last,
                List.of(rules.get(last).id()), space.example(fallen),
                "Er valt iets tussen de regels door: ook contacten met een bekend onderwerp komen bij de laatste regel, %s.",
                rules.get(last).id()));
    }

    private boolean sameResult(int one, int other) {
        return rules.get(one).comesToTheSameAs(rules.get(other)) && rules.get(one).reason().equals(rules.get(other).reason());
    }

    private void report(Kind kind, int rule, List<String> ids, RuleFacts example, String message, Object... details) {
        findings.add(Finding.of(kind, rules.get(rule), positions.get(rule), ids, example, message, details));
    }

    private List<String> ids(BitSet which) {
        return which.stream().mapToObj(i -> rules.get(i).id()).toList();
    }

    private static List<String> with(List<String> ids, Rule rule) {
        return Stream.concat(ids.stream(), Stream.of(rule.id())).toList();
    }
}
