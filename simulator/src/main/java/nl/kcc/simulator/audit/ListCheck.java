package nl.kcc.simulator.audit;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.month.MonthPlan;

/// The lists behind the figures: which contacts, what is said of each, and as many as the figure says.
final class ListCheck implements Check {
    private final ContactLists lists;
    private final Iterable<Question> questions;
    private final Clock clock;

    ListCheck(Reader reader, Iterable<Question> questions, Clock clock) {
        this.lists = new ContactLists(reader);
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        everyContact(truth, findings);
        var today = LocalDate.ofInstant(clock.instant(), MonthPlan.AMSTERDAM);
        for (var question : questions) {
            var contacts = question.in(truth.ledger(), today);
            for (var count : Count.values()) {
                findings.compare(question.query(), "list of " + count, contacts.count(count::counts),
                        lists.countOf(question, count));
            }
        }
    }

    private void everyContact(Truth truth, Findings findings) throws InterruptedException {
        var question = new Question(truth.around(), truth.everything(), null);
        var told = lists.of(question, Count.REGISTERED).stream()
                .collect(toMap(row -> row.path("id").asText(), row -> row, (row, _) -> row, TreeMap::new));
        var entries = truth.ledger().only(entry -> truth.around().holds(entry.day())).entries();
        findings.compare("list of all contacts", "ids", "", String.join(" ",
                Missing.between(entries.stream().map(Entry::id).toList(), told.keySet())));
        for (var entry : entries) {
            if (told.containsKey(entry.id())) {
                var row = told.get(entry.id());
                var must = told(entry);
                findings.compare("list of all contacts, " + entry.id(), "row", must, only(row, must));
            }
        }
    }

    private static Map<String, Object> told(Entry entry) {
        var origin = entry.dossier().origin();
        var row = new LinkedHashMap<String, Object>();
        row.put("day", entry.day().toString());
        row.put("occurredAt", origin.occurredAt().toString());
        row.put("municipality", origin.municipality());
        row.put("channel", origin.channel());
        row.put("topic", orNull(entry.topic()));
        row.put("department", orNull(entry.department()));
        row.put("state", entry.standing().name());
        row.put("exclusion", entry.dossier().exclusion());
        return row;
    }

    private static Map<String, Object> only(JsonNode row, Map<String, Object> must) {
        var fields = new LinkedHashMap<String, Object>();
        must.keySet().forEach(field -> fields.put(field, Reader.value(row.path(field))));
        return fields;
    }

    private static String orNull(String code) {
        return code.equals("none") ? null : code;
    }
}
