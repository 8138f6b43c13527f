package nl.kcc.intake.mail.parsing;

import java.util.EnumSet;
import java.util.Set;

/// How much of one mail is read, and what was left out by that. One for each mail.
final class Limits {

    static final int LARGEST_MAIL = 25 * 1024 * 1024;
    static final int MOST_PARTS = 500;
    static final int DEEPEST = 20;
    /// How many messages may lie in each other, each a copy of what it contains.
    static final int MOST_ENCLOSURES_DEEP = 3;
    static final int MOST_ATTACHMENTS = 50;
    static final int LONGEST_TEXT = 1024 * 1024;
    static final int LONGEST_FIELD = 64 * 1024;
    static final int MOST_FIELDS_OF_ONE_NAME = 20;
    /// Of all parts together. A message within a message counts once more, so this is what bounds the memory.
    private static final int MOST_BYTES = 28 * 1024 * 1024;

    private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
    private int parts;
    private int bytes;

    boolean admitsPart() {
        if (parts >= MOST_PARTS) {
            leaveOut(LeftOut.PARTS);
            return false;
        }
        parts++;
        return true;
    }

    boolean admitsBytes(int more) {
        if (more > MOST_BYTES - bytes) {
            return false;
        }
        bytes += more;
        return true;
    }

    void giveBack(int unused) {
        bytes -= unused;
    }

    void leaveOut(LeftOut what) {
        leftOut.add(what);
    }

    Set<LeftOut> leftOut() {
        return leftOut;
    }
}
