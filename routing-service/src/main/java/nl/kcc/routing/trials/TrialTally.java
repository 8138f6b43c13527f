package nl.kcc.routing.trials;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import nl.kcc.routing.decision.RetakeDecisions.DecidedCourse;

/// Adds up what a rule set would have made of contacts. The order in which they come makes no difference.
final class TrialTally {

    private final Instant present;
    private final Map<String, Count> departments = new TreeMap<>();
    private final Map<String, Count> rules = new TreeMap<>();
    private final Count frontOffice = new Count();
    private final Count leftToFrontOffice = new Count();
    private final Count broken = new Count();
    private final ExpectedSettlement settlement = new ExpectedSettlement();
    private long contacts;
    private long moved;
    private long otherDue;
    private long withoutFacts;

    /// @param present what is unanswered by now counts as answered at this moment
    TrialTally(Instant present) {
        this.present = present;
    }

    /// How many there were, and how many there would have been.
    static final class Count {
        private long now;
        private long then;

        long now() {
            return now;
        }

        long then() {
            return then;
        }
    }

    void add(PastContact contact) {
        DecidedCourse now = contact.now();
        DecidedCourse then = contact.then();
        contacts++;
        at(now).now++;
        at(then).then++;
        rules.computeIfAbsent(now.rule(), _ -> new Count()).now++;
        rules.computeIfAbsent(then.rule(), _ -> new Count()).then++;
        broken.now += contact.alarmed() ? 1 : 0;
        broken.then += contact.wouldBeAlarmed(present) ? 1 : 0;
        otherDue += Objects.equals(now.dueAt(), then.dueAt()) ? 0 : 1;
        leftToFrontOffice.now += contact.wasLeftToFrontOffice() ? 1 : 0;
        leftToFrontOffice.then += contact.wouldBeLeftToFrontOffice() ? 1 : 0;
        moved += contact.moves() ? 1 : 0;
        settlement.add(contact, now.isToDepartment(), then.isToDepartment());
    }

    /// Those that were decided on before facts were kept.
    void addWithoutFacts(int number) {
        withoutFacts += number;
    }

    private Count at(DecidedCourse way) {
        return way.isToDepartment() ? departments.computeIfAbsent(way.department(), _ -> new Count()) : frontOffice;
    }

    long contacts() {
        return contacts;
    }

    long moved() {
        return moved;
    }

    /// Those with another due moment, or with one where none was owed, or the other way round.
    long withOtherDueMoment() {
        return otherDue;
    }

    long withoutFacts() {
        return withoutFacts;
    }

    Count frontOffice() {
        return frontOffice;
    }

    /// By the rules, with what the front office handed over itself.
    Count leftToFrontOffice() {
        return leftToFrontOffice;
    }

    /// By department, in the order of their codes.
    Map<String, Count> departments() {
        return departments;
    }

    /// By the rule that decided where it went.
    Map<String, Count> rules() {
        return rules;
    }

    /// Promises that were not kept.
    Count broken() {
        return broken;
    }

    ExpectedSettlement settlement() {
        return settlement;
    }
}
