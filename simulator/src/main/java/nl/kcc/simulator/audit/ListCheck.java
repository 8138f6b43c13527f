package nl.kcc.simulator.audit;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Batch;
import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Countable;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.plan.InteractionPlan;

/// The lists behind the figures: which contacts, what is said of each, and as many as the figure says.
final class ListCheck implements Check {
    private static final List<Countable> EVERYTHING = Stream.<Countable> concat(Stream.of(Count.values()),
            Stream.of(Batch.values())).toList();

    private final ServiceReader reader;
    private final Iterable<Question> questions;
    private final Clock clock;

    ListCheck(ServiceReader reader, Iterable<Question> questions, Clock clock) {
        this.reader = reader;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        everyContact(truth, findings);
        var today = LocalDate.ofInstant(clock.instant(), InteractionPlan.AMSTERDAM);
        for (var question : questions) {
            var contacts = question.in(truth.ledger(), today);
            for (var what : EVERYTHING) {
                findings.compare(question.query(), "list of " + what.name(), contacts.count(what),
                        reader.contactCount(question, what));
            }
        }
    }

    private void everyContact(Truth truth, Findings findings) throws InterruptedException {
        var question = new Question(truth.around(), truth.everything(), null);
        var told = reader.contacts(question, Count.REGISTERED).stream()
                .collect(toMap(row -> row.path("id").asText(), row -> row, (row, _) -> row, TreeMap::new));
        var entries = truth.ledger().only(entry -> truth.around().holds(entry.day())).entries();
        findings.compare("list of all contacts", "ids", "", String.join(" ",
                Findings.missing(entries.stream().map(Entry::id).toList(), told.keySet())));
        for (var entry : entries) {
            if (told.containsKey(entry.id())) {
                var row = told.get(entry.id());
                var must = told(entry);
                findings.compare("list of all contacts, " + entry.id(), "row", must, only(row, must));
            }
        }
    }

    private static Map<String, Object> told(Entry entry) {
        return Fields.of(entry).with("exclusion", entry.dossier().exclusion()).map();
    }

    private static Map<String, Object> only(JsonNode row, Map<String, Object> must) {
        var fields = new LinkedHashMap<String, Object>();
        must.keySet().forEach(field -> fields.put(field, ServiceReader.value(row.path(field))));
        return fields;
    }
}
