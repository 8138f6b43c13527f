package nl.kcc.kpi.fold;

import java.util.List;

import io.vertx.core.buffer.Buffer;

/// Facts as PostgreSQL reads them from a binary `COPY`, which costs either side less than text does.
final class FactBytes {

    private static final byte[] SIGNATURE = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0 };
    private static final int LENGTH = 384;
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short COLUMNS = (short) FactColumn.ALL.size();
    private static final short END = -1;

    private FactBytes() {
    }

    static byte[] of(List<Fact> facts) {
        Buffer out = Buffer.buffer(facts.size() * LENGTH).appendBytes(SIGNATURE).appendInt(NO_FLAGS).appendInt(NO_EXTENSION);
        for (Fact fact : facts) {
            out.appendShort(COLUMNS);
            for (FactColumn column : FactColumn.ALL) {
                CopyValue.append(out, column.of(fact));
            }
        }
        return out.appendShort(END).getBytes();
    }
}
