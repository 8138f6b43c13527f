package nl.kcc.routing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;
import nl.kcc.routing.catalogue.Catalogue;

/// All contacts that there can be, as far as the rules of a table can tell them apart: what belongs together makes one axis, of
/// finitely many kinds of contact. So what a rule takes is a [RuleBox], exactly.
///
/// What no contact can be is left out: a reopened contact has no outcome, and one with a topic has no suggestion.
final class ContactSpace {

    private static final boolean[] NO_YES = { false, true };

    private final List<Axis> axes;
    private final RuleBox likely;

    /// One set of facts that depend on each other.
    ///
    /// @param facts whose values it has
    /// @param kinds of contacts; each one's other facts mean nothing
    private record Axis(Set<RuleFact> facts, List<RuleFacts> kinds) {

        BitSet takenBy(Rule rule) {
            List<Condition> own = rule.when().stream().filter(condition -> facts.contains(condition.fact())).toList();
            var taken = new BitSet(kinds.size());
            for (int i = 0; i < kinds.size(); i++) {
                RuleFacts kind = kinds.get(i);
                taken.set(i, own.stream().allMatch(condition -> condition.holds(kind)));
            }
            return taken;
        }
    }

    /// @param today from which day on contacts are likely to come
    ContactSpace(Catalogue catalogue, List<Rule> rules, LocalDate today) {
        var subjects = new SubjectKinds(catalogue, rules, today);
        axes = List.of(
                new Axis(EnumSet.of(RuleFact.TOPIC, RuleFact.GROUP, RuleFact.TOPIC_KNOWN, RuleFact.DIRECTLY_ANSWERABLE,
                        RuleFact.SUGGESTED_TOPIC, RuleFact.SUGGESTED_CERTAINTY), subjects.all()),
                new Axis(EnumSet.of(RuleFact.OUTCOME, RuleFact.OUTCOME_GIVEN, RuleFact.HANDOVER_ASKED, RuleFact.EXCLUDED,
                        RuleFact.REOPENED), courses()),
                new Axis(EnumSet.of(RuleFact.CHANNEL), Stream.of(Channel.values())
                        .map(channel -> like(channel, false, true, null, Workload.NORMAL)).toList()),
                new Axis(EnumSet.of(RuleFact.CHASER), Stream.of(false, true)
                        .map(chaser -> like(Channel.PHONE, chaser, true, null, Workload.NORMAL)).toList()),
                new Axis(EnumSet.of(RuleFact.WITHIN_OPENING_HOURS), Stream.of(true, false)
                        .map(open -> like(Channel.PHONE, false, open, null, Workload.NORMAL)).toList()),
                new Axis(EnumSet.of(RuleFact.URGENCY), Stream.concat(Stream.of((Urgency) null), Stream.of(Urgency.values()))
                        .map(urgency -> like(Channel.PHONE, false, true, urgency, Workload.NORMAL)).toList()),
                new Axis(EnumSet.of(RuleFact.LOAD), Stream.of(Workload.NORMAL, Workload.LOW, Workload.HIGH)
                        .map(load -> like(Channel.PHONE, false, true, null, load)).toList()));
        likely = everything().within(0, subjects.likely());
    }

    RuleBox of(Rule rule) {
        return new RuleBox(axes.stream().map(axis -> axis.takenBy(rule)).toArray(BitSet[]::new));
    }

    /// Without topics that are answerable otherwise than they are from today on.
    RuleBox likely() {
        return likely;
    }

    /// Contacts with a topic of the catalogue that nobody has done anything about.
    RuleBox ordinaryWithTopic() {
        return likely.within(0, kinds(0, RuleFacts::topicKnown)).within(1,
                kinds(1, kind -> kind.outcome() == null && !kind.excluded() && !kind.handoverAsked() && !kind.reopened()));
    }

    /// One that may still come, if there is any.
    ///
    /// @param of not empty
    RuleFacts example(RuleBox of) {
        RuleBox mayCome = of.and(likely);
        RuleBox box = mayCome.isEmpty() ? of : mayCome;
        RuleFacts subject = first(box, 0);
        RuleFacts course = first(box, 1);
        return new RuleFacts(first(box, 2).channel(), subject.topic(), subject.group(), subject.topicKnown(),
                subject.directlyAnswerable(), course.outcome(), course.handoverAsked(), course.excluded(), course.reopened(),
                first(box, 3).chaser(), first(box, 4).withinOpeningHours(), subject.suggestedTopic(),
                subject.suggestedCertainty(), first(box, 5).urgency(), first(box, 6).load());
    }

    private RuleFacts first(RuleBox box, int axis) {
        return axes.get(axis).kinds().get(box.first(axis));
    }

    private RuleBox everything() {
        return new RuleBox(axes.stream().map(axis -> {
            var all = new BitSet();
            all.set(0, axis.kinds().size());
            return all;
        }).toArray(BitSet[]::new));
    }

    private BitSet kinds(int axis, Predicate<RuleFacts> wanted) {
        var found = new BitSet();
        List<RuleFacts> kinds = axes.get(axis).kinds();
        for (int i = 0; i < kinds.size(); i++) {
            found.set(i, wanted.test(kinds.get(i)));
        }
        return found;
    }

    private static List<RuleFacts> courses() {
        List<RuleFacts> courses = new ArrayList<>();
        for (boolean excluded : NO_YES) {
            for (boolean asked : NO_YES) {
                courses.add(course(null, asked, excluded, false));
                Stream.of(Outcome.values()).forEach(outcome -> courses.add(course(outcome, asked, excluded, false)));
            }
            courses.add(course(null, false, excluded, true));
        }
        return courses;
    }

    private static RuleFacts course(Outcome outcome, boolean asked, boolean excluded, boolean reopened) {
        return new RuleFacts(Channel.PHONE, null, null, false, false, outcome, asked, excluded, reopened, false, true, null,
                null, null, Workload.NORMAL);
    }

    private static RuleFacts like(Channel channel, boolean chaser, boolean open, Urgency urgency, Workload load) {
        return new RuleFacts(channel, null, null, false, false, null, false, false, false, chaser, open, null, null, urgency,
                load);
    }
}
