package nl.kcc.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.kcc.simulator.plan.Question;
import nl.kcc.simulator.plan.Visit;

/// The body of `POST /v1/contacts` for a visit of a day.
final class Registration {

    private Registration() {
    }

    static Map<String, Object> of(Visit visit, String key, Instant occurredAt) {
        var body = new LinkedHashMap<String, Object>();
        body.put("municipality", visit.municipality());
        body.put("channel", visit.channel());
        body.put("occurredAt", occurredAt.toString());
        if (visit.person() != null) {
            body.put("person", visit.person(key));
        }
        body.put("questions", visit.questions().stream().map(Registration::question).toList());
        return body;
    }

    private static Map<String, Object> question(Question question) {
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", question.topic());
        body.put("summary", question.summary());
        if (question.outcome() != null) {
            body.put("outcome", question.outcome());
        }
        return body;
    }
}
