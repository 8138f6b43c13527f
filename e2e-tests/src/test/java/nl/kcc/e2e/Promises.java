package nl.kcc.e2e;

import java.time.Duration;

/// How long something may take: as promised with `-Dkcc.e2e.strict=true`, for a machine that does nothing else; generous
/// otherwise.
final class Promises {
    private static final boolean STRICT = Boolean.getBoolean("kcc.e2e.strict");

    private Promises() {
    }

    static Duration within(Duration promised, Duration generous) {
        return STRICT ? promised : generous;
    }
}
