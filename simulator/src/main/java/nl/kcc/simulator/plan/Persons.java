package nl.kcc.simulator.plan;

import java.util.Map;

/// People who do not exist: mailboxes at example.org, and the thousand Berlin numbers that the German regulator keeps free
/// for fiction (the Netherlands has no such range). Nobody who is known for sure comes twice in a day.
final class Persons {

    private Persons() {
    }

    /// @return null for someone who stays anonymous, as most do who are answered at once
    static Map<String, String> someone(Chance chance, String channel) {
        return switch (channel) {
            case "PHONE" -> chance.percent(60) ? phone(chance) : null;
            case "COUNTER" -> chance.percent(50) ? Visit.A_MAILBOX : null;
            default -> Visit.A_MAILBOX;
        };
    }

    private static Map<String, String> phone(Chance chance) {
        return Map.of("type", "PHONE", "value", "+49 30 23125 %03d".formatted(chance.between(0, 999)));
    }
}
