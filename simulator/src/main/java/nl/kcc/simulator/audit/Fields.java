package nl.kcc.simulator.audit;

import java.util.LinkedHashMap;
import java.util.Map;

import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Sheet;

/// Fields of an answer, as they must be.
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /// The begin of every answer: the definition it follows and the days it is about.
    static Fields of(Period days) {
        return new Fields().with("definition", "1").with("from", days.from().toString()).with("to", days.to().toString());
    }

    /// A contact as a list must tell it.
    static Fields of(Entry entry) {
        var origin = entry.dossier().origin();
        return new Fields().with("id", entry.id()).with("day", entry.day().toString())
                .with("occurredAt", origin.occurredAt().toString()).with("municipality", origin.municipality())
                .with("channel", origin.channel()).with("topic", orNull(entry.topic()))
                .with("department", orNull(entry.department())).with("state", entry.standing().name());
    }

    /// Left out where there is none.
    static String orNull(String code) {
        return code.equals("none") ? null : code;
    }

    Fields with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Fields with(Sheet sheet) {
        fields.putAll(sheet.figures());
        return this;
    }

    Fields with(Map<String, Object> more) {
        fields.putAll(more);
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}
