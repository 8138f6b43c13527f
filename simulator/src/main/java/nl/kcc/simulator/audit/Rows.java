package nl.kcc.simulator.audit;

import java.util.Map;

import nl.kcc.simulator.ledger.Entry;

/// A contact as a list must tell it.
final class Rows {

    private Rows() {
    }

    static Map<String, Object> of(Entry entry) {
        var origin = entry.dossier().origin();
        return new Fields().with("id", entry.id()).with("day", entry.day().toString())
                .with("occurredAt", origin.occurredAt().toString()).with("municipality", origin.municipality())
                .with("channel", origin.channel()).with("topic", orNull(entry.topic()))
                .with("department", orNull(entry.department())).with("state", entry.standing().name()).map();
    }

    /// Left out where there is none.
    static String orNull(String code) {
        return code.equals("none") ? null : code;
    }
}
