package nl.kcc.intake.desk;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/// A good registration, and everything that can be wrong with it: the field, the flaw, the message.
final class BadRegistrations {

    static final String NO_FIELD = "";

    private BadRegistrations() {
    }

    static Stream<Arguments> all() {
        List<Arguments> cases = new ArrayList<>();
        cases.addAll(interactions());
        cases.addAll(moments());
        cases.addAll(persons());
        cases.addAll(questions());
        cases.addAll(messages());
        return cases.stream();
    }

    private static List<Arguments> interactions() {
        return List.of(
                bad("municipality", "missing where there are more", "'municipality': 'GM0344', ", ""),
                bad("municipality", "null where there are more", "'GM0344'", "null"),
                bad("municipality", "number", "'GM0344'", "344"),
                bad("municipality", "object", "'GM0344'", "{}"),
                bad("municipality", "a former one", "'GM0344'", "'GM0310'"),
                bad("municipality", "name", "'GM0344'", "'Utrecht'"),
                bad("municipality", "empty", "'GM0344'", "''"),
                bad("municipality", "too long", "'GM0344'", "'GM03440000'"),
                bad("municipality", "NUL", "'GM0344'", "'GM\\u00000344'"),
                bad("channel", "missing", "'channel': 'PHONE', ", ""),
                bad("channel", "null", "'PHONE'", "null"),
                bad("channel", "unknown", "'PHONE'", "'FAX'"),
                bad("channel", "lower case", "'PHONE'", "'phone'"),
                bad("channel", "empty", "'PHONE'", "''"),
                bad("channel", "number", "'PHONE'", "0"),
                bad("channel", "list", "'PHONE'", "['PHONE']"),
                bad("channel", "true", "'PHONE'", "true"),
                bad("kanaal", "unknown field", "'channel'", "'kanaal': 'PHONE', 'channel'"),
                bad("id", "unknown field", "{'municipality'", "{'id': '0195f0a2-7c3e-7000-8000-000000000001', 'municipality'"));
    }

    private static List<Arguments> moments() {
        String moment = "'2025-11-20T09:14:05+01:00'";
        return List.of(
                bad("occurredAt", "in the future", moment, "'" + Instant.now().plusSeconds(3600) + "'"),
                bad("occurredAt", "far in the future", moment, "'9999-12-31T23:59:59Z'"),
                bad("occurredAt", "beyond time", moment, "'+999999999-12-31T23:59:59Z'"),
                bad("occurredAt", "long ago", moment, "'1999-12-31T23:59:59Z'"),
                bad("occurredAt", "before Christ", moment, "'-0044-03-15T12:00:00Z'"),
                bad("occurredAt", "no offset", moment, "'2025-11-20T09:14:05'"),
                bad("occurredAt", "day only", moment, "'2025-11-20'"),
                bad("occurredAt", "no such day", moment, "'2025-02-30T09:14:05Z'"),
                bad("occurredAt", "words", moment, "'gisteren'"),
                bad("occurredAt", "empty", moment, "''"),
                bad("occurredAt", "number", moment, "1763626445"),
                bad("occurredAt", "object", moment, "{}"));
    }

    private static List<Arguments> persons() {
        String person = "{'type': 'PHONE', 'value': '06 12345678'}";
        return List.of(
                bad("person", "text", person, "'06 12345678'"),
                bad("person", "list", person, "[]"),
                bad("person.type", "missing", "'type': 'PHONE', ", ""),
                bad("person.type", "null", "'type': 'PHONE'", "'type': null"),
                bad("person.type", "unknown", "'type': 'PHONE'", "'type': 'FAX'"),
                bad("person.type", "number", "'type': 'PHONE'", "'type': 3"),
                bad("person.value", "missing", ", 'value': '06 12345678'", ""),
                bad("person.value", "null", "'06 12345678'", "null"),
                bad("person.value", "number", "'06 12345678'", "612345678"),
                bad("person.value", "empty", "'06 12345678'", "''"),
                bad("person.value", "blank", "'06 12345678'", "'   '"),
                bad("person.value", "too short", "'06 12345678'", "'06 1'"),
                bad("person.value", "too long", "'06 12345678'", "'" + "1".repeat(300) + "'"),
                bad("person.value", "NUL", "'06 12345678'", "'06 1234\\u00005678'"),
                bad("person.value", "half a character", "'06 12345678'", "'06 12345678\\ud83d'"),
                bad("person.value", "BSN that fails the eleven-test", person, "{'type': 'BSN', 'value': '123456789'}"),
                bad("person.value", "BSN of zeros", person, "{'type': 'BSN', 'value': '000000000'}"),
                bad("person.value", "short BSN", person, "{'type': 'BSN', 'value': '12345'}"),
                bad("person.value", "KVK of seven", person, "{'type': 'KVK', 'value': '1234567'}"),
                bad("person.value", "no mail address", person, "{'type': 'EMAIL', 'value': 'jan.voorbeeld.nl'}"),
                bad("person.name", "unknown field", person, "{'type': 'KVK', 'value': '12345678', 'name': 'Jan'}"));
    }

    private static List<Arguments> questions() {
        String question = "{'topic': 'grofvuil', 'summary': 'Wat kost het?', 'outcome': 'ANSWERED'}";
        String summary = "'Wat kost het?'";
        return List.of(
                bad("questions", "missing", ", 'questions': [" + question + "]", ""),
                bad("questions", "null", "[" + question + "]", "null"),
                bad("questions", "none", "[" + question + "]", "[]"),
                bad("questions", "21", question, question + (", " + question).repeat(20)),
                bad("questions", "object", "[" + question + "]", question),
                bad("questions", "text", "[" + question + "]", "'vraag'"),
                bad("questions[0]", "null", question, "null"),
                bad("questions[0]", "text", question, "'vraag'"),
                bad("questions[0]", "list", question, "[]"),
                bad("questions[0].summary", "missing", "'summary': 'Wat kost het?', ", ""),
                bad("questions[0].summary", "null", summary, "null"),
                bad("questions[0].summary", "number", summary, "12"),
                bad("questions[0].summary", "true", summary, "true"),
                bad("questions[0].summary", "list", summary, "['a']"),
                bad("questions[0].summary", "empty", summary, "''"),
                bad("questions[0].summary", "blank", summary, "' \\t\\n'"),
                bad("questions[0].summary", "1001 characters", summary, "'" + "a".repeat(1001) + "'"),
                bad("questions[0].summary", "1001 characters outside the basic plane", summary, "'" + "𝄞".repeat(1001) + "'"),
                bad("questions[0].summary", "NUL", summary, "'a\\u0000b'"),
                bad("questions[0].summary", "escape", summary, "'a\\u001bb'"),
                bad("questions[0].summary", "C1 control", summary, "'a\\u0085b'"),
                bad("questions[0].summary", "half a character", summary, "'a\\ud800b'"),
                bad("questions[0].topic", "capitals", "'grofvuil'", "'Grofvuil'"),
                bad("questions[0].topic", "empty", "'grofvuil'", "''"),
                bad("questions[0].topic", "number", "'grofvuil'", "1"),
                bad("questions[0].topic", "too long", "'grofvuil'", "'" + "a".repeat(65) + "'"),
                bad("questions[0].topic", "path", "'grofvuil'", "'../etc/passwd'"),
                bad("questions[0].topic", "a citizen service number", "'grofvuil'", "'bsn-999990342'"),
                bad("questions[0].outcome", "unknown", "'ANSWERED'", "'DONE'"),
                bad("questions[0].outcome", "lower case", "'ANSWERED'", "'answered'"),
                bad("questions[0].outcome", "number", "'ANSWERED'", "1"),
                bad("questions[0].handover", "without HANDOVER", "'ANSWERED'", "'ANSWERED', 'handover': {}"),
                bad("questions[0].handover.reason", "words", "'ANSWERED'", "'HANDOVER', 'handover': {'reason': 'geen tijd'}"),
                bad("questions[0].handover.reason", "a person", "'ANSWERED'",
                        "'HANDOVER', 'handover': {'reason': 'MEVROUW_JANSEN_0612345678'}"),
                bad("questions[0].handover.department", "words", "'ANSWERED'",
                        "'HANDOVER', 'handover': {'department': 'Burger Zaken'}"),
                bad("questions[0].urgent", "unknown field", "'ANSWERED'", "'ANSWERED', 'urgent': true"),
                bad("questions[1].summary", "second question", question, question + ", {'topic': null}"));
    }

    private static List<Arguments> messages() {
        String good = good();
        return List.of(
                arguments(NO_FIELD, "empty", ""),
                arguments(NO_FIELD, "null", "null"),
                arguments(NO_FIELD, "text", "\"contact\""),
                arguments(NO_FIELD, "list", "[" + good + "]"),
                arguments(NO_FIELD, "cut off", good.substring(0, good.length() / 2)),
                arguments(NO_FIELD, "two messages", good + good),
                arguments(NO_FIELD, "single quotes", good.replace('"', '\'')),
                arguments("channel", "twice the same field", good.replace("{\"municipality\"",
                        "{\"channel\": \"WEB\", \"municipality\"")),
                arguments(NO_FIELD, "XML", "<contact/>"),
                arguments(NO_FIELD, "nested 10,000 deep", "{\"diep\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                arguments("questions[0]", "questions nested 10,000 deep",
                        "{\"channel\": \"WEB\", \"questions\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
    }

    private static Arguments bad(String field, String flaw, String good, String instead) {
        String body = good().replace(good.replace('\'', '"'), instead.replace('\'', '"'));
        if (body.equals(good())) {
            throw new IllegalArgumentException("nothing is wrong with: " + flaw);
        }
        return arguments(field, flaw, body);
    }

    static String good() {
        return """
                {'municipality': 'GM0344', 'channel': 'PHONE', 'occurredAt': '2025-11-20T09:14:05+01:00', \
                'person': {'type': 'PHONE', 'value': '06 12345678'}, \
                'questions': [{'topic': 'grofvuil', 'summary': 'Wat kost het?', 'outcome': 'ANSWERED'}]}
                """.replace('\'', '"');
    }
}
