package nl.kcc.kpi.counting;

import java.time.ZoneId;

/// The fixed points of the definition.
public final class Definition {

    /// Carried by every published figure.
    public static final String VERSION = "1";

    /// The national norm of the programme "Antwoord": 80 % of questions settled at the first contact.
    public static final double TARGET = 0.80;

    /// Fewer decided contacts than this give no verdict.
    public static final int FEWEST_FOR_A_VERDICT = 30;

    /// Fewer decided contacts than this are nothing to compare with.
    public static final int FEWEST_TO_COMPARE = 30;

    /// Whose calendar decides on which day a contact falls.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Definition() {
    }

    /// Whether two rates may be compared.
    ///
    /// @param decided contacts of the one, and `others` of the other
    public static boolean areComparable(long decided, long others) {
        return Math.min(decided, others) >= FEWEST_TO_COMPARE;
    }
}
