package nl.kcc.simulator.plan;

import java.util.List;
import java.util.Map;

/// People who do not exist: published test BSNs and KvK numbers, example.org, and the thousand Berlin numbers that the
/// German regulator keeps free for fiction (the Netherlands has no such range).
final class Persons {
    private static final List<String> TEST_BSNS = List.of("999990342", "111222333", "123456782");
    private static final List<String> TEST_KVK_NUMBERS = List.of("69599084", "68750110", "90004760");

    private Persons() {
    }

    /// @return null for someone who stays anonymous, as most do who are answered at once
    static Map<String, String> someone(Chance chance, String channel) {
        return switch (channel) {
            case "PHONE" -> chance.percent(60) ? phone(chance) : null;
            case "COUNTER" -> chance.percent(50) ? bsn(chance) : null;
            default -> chance.percent(90) ? mail(chance) : kvk(chance);
        };
    }

    private static Map<String, String> phone(Chance chance) {
        return Map.of("type", "PHONE", "value", "+49 30 23125 %03d".formatted(chance.between(0, 999)));
    }

    private static Map<String, String> bsn(Chance chance) {
        return Map.of("type", "BSN", "value", chance.oneOf(TEST_BSNS));
    }

    private static Map<String, String> mail(Chance chance) {
        return Map.of("type", "EMAIL", "value", "inwoner.%d@example.org".formatted(chance.between(1, 9999)));
    }

    private static Map<String, String> kvk(Chance chance) {
        return Map.of("type", "KVK", "value", chance.oneOf(TEST_KVK_NUMBERS));
    }
}
