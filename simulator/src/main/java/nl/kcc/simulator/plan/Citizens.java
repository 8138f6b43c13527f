package nl.kcc.simulator.plan;

import java.util.List;

/// People who do not exist, and are recognisable all the same: citizen service numbers of the range for tests, made to
/// pass the check of eleven, mailboxes at example.org, published test numbers of companies, and telephone numbers that the
/// German regulator keeps free for fiction.
final class Citizens {
    private static final List<String> TEST_KVK_NUMBERS = List.of("69599084", "68750110", "90004760");
    private static final int FIRST_TEST_BSN = 999_900_000;
    private static final int TEST_BSNS = 100_000;

    private final Chance chance;
    private final String strangers;
    private int lastBsn;
    private int mailboxes;

    /// @param strangers a name for these people alone, where others may have asked before: they are known by their telephone,
    ///        or by a mailbox with this name; null where nobody can have
    Citizens(Chance chance, String strangers) {
        this.chance = chance;
        this.strangers = strangers;
        this.lastBsn = chance.between(0, TEST_BSNS - 1);
    }

    /// @return null for someone who stays anonymous, as most do who are answered at once
    Citizen someone(String channel) {
        return switch (channel) {
            case "PHONE" -> oneOf(62, 22, 16, 0, 0);
            case "COUNTER" -> oneOf(45, 0, 50, 0, 5);
            case "EMAIL" -> oneOf(0, 0, 0, 92, 8);
            default -> oneOf(15, 0, 25, 60, 0);
        };
    }

    private Citizen oneOf(int nobody, int phone, int bsn, int mail, int kvk) {
        return switch (chance.weighted(nobody, phone, bsn, mail, kvk)) {
            case 0 -> null;
            case 1 -> phone(chance.between(0, 999));
            case 2 -> strangers == null ? bsn() : mailbox();
            case 3 -> mailbox();
            default -> strangers != null ? mailbox() : kvk(chance.oneOf(TEST_KVK_NUMBERS));
        };
    }

    private static Citizen phone(int number) {
        return new Citizen("PHONE", List.of("+493023125%03d".formatted(number), "+49 30 23125 %03d".formatted(number),
                "0049 30 23125%03d".formatted(number)));
    }

    /// Somebody who is asked to say who it is, and has not asked before.
    Citizen mailbox() {
        var name = (strangers == null ? "" : strangers + ".") + ++mailboxes;
        return new Citizen("EMAIL",
                List.of("inwoner.%s@example.org".formatted(name), "Inwoner.%s@Example.org".formatted(name)));
    }

    private static Citizen kvk(String number) {
        return new Citizen("KVK", List.of(number, number.substring(0, 4) + " " + number.substring(4)));
    }

    private Citizen bsn() {
        do {
            lastBsn = (lastBsn + 1) % TEST_BSNS;
        } while (!passesCheckOfEleven(FIRST_TEST_BSN + lastBsn));
        var digits = String.valueOf(FIRST_TEST_BSN + lastBsn);
        return new Citizen("BSN", List.of(digits, digits.replaceFirst("(....)(..)(...)", "$1.$2.$3")));
    }

    /// Nine, eight … two times the digits, minus the last one, is a multiple of eleven.
    static boolean passesCheckOfEleven(int number) {
        int sum = -number % 10;
        for (int rest = number / 10, weight = 2; rest > 0; rest /= 10, weight++) {
            sum += weight * (rest % 10);
        }
        return sum % 11 == 0;
    }
}
