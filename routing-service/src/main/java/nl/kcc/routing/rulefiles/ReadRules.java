package nl.kcc.routing.rulefiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.rules.RuleFinding;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;

/// What was read of a file, and everything that is wrong with it.
final class ReadRules {

    /// Longest table, as the interface has it.
    static final int MOST_RULES = 1000;
    static final int LONGEST_CELL = 2000;
    /// The same text for each line: there may be a million.
    static final String TOO_MANY = "Een regelset heeft hoogstens %d regels.".formatted(MOST_RULES);

    private final List<Entry> rules = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /// @param line from 1
    /// @param message a Dutch sentence
    record Fault(int line, String message) {
    }

    void add(int line, Entry rule) {
        rules.add(rule);
        lines.add(line);
    }

    boolean isFull() {
        return rules.size() >= MOST_RULES;
    }

    void fault(int line, String message) {
        faults.add(new Fault(line, message));
    }

    int count() {
        return rules.size();
    }

    RuleTableDocument document() {
        return new RuleTableDocument(null, rules);
    }

    /// What the check finds, at the lines of the rules. That something is missing follows where it could not be understood.
    void addAll(List<RuleFinding> findings) {
        List<Integer> unread = faults.stream().map(Fault::line).toList();
        for (RuleFinding finding : findings) {
            int line = finding.position() == 0 || lines.isEmpty() ? 1 : lines.get(finding.position() - 1);
            if (finding.forbids() && !(finding.kind() == Kind.MISSING && unread.contains(line))) {
                fault(line, finding.message());
            }
        }
    }

    /// By line.
    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
