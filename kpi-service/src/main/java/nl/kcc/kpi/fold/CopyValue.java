package nl.kcc.kpi.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.vertx.core.buffer.Buffer;

/// A value as it stands in a binary `COPY`: its length in bytes, and then the form in which PostgreSQL itself sends it.
final class CopyValue {

    private static final int NONE = -1;
    /// PostgreSQL counts from the first of January 2000.
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final long FIRST_SECOND = TimeUnit.DAYS.toSeconds(FIRST_DAY.toEpochDay());
    /// Beyond what it can keep. The numbers that lie furthest would mean for ever.
    private static final long FURTHEST = Long.MAX_VALUE - 1;

    private CopyValue() {
    }

    static void append(Buffer out, Object value) {
        switch (value) {
            case null -> out.appendInt(NONE);
            case String text -> text(out, text);
            case Instant moment -> bigint(out, micros(moment));
            case Long number -> bigint(out, number);
            case UUID id -> uuid(out, id);
            case Integer number -> integer(out, number);
            case Boolean yes -> bool(out, yes);
            case LocalDate day -> integer(out, days(day));
            default -> throw new IllegalArgumentException("no column has values of " + value.getClass());
        }
    }

    private static void text(Buffer out, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        out.appendInt(bytes.length);
        out.appendBytes(bytes);
    }

    private static void uuid(Buffer out, UUID id) {
        out.appendInt(2 * Long.BYTES);
        out.appendLong(id.getMostSignificantBits());
        out.appendLong(id.getLeastSignificantBits());
    }

    private static void bigint(Buffer out, long number) {
        out.appendInt(Long.BYTES);
        out.appendLong(number);
    }

    private static void integer(Buffer out, int number) {
        out.appendInt(Integer.BYTES);
        out.appendInt(number);
    }

    private static void bool(Buffer out, boolean yes) {
        out.appendInt(Byte.BYTES);
        out.appendByte((byte) (yes ? 1 : 0));
    }

    /// What is finer is cut off, as it is by other ways of writing.
    private static long micros(Instant moment) {
        long seconds = moment.getEpochSecond() - FIRST_SECOND;
        return Math.abs(seconds) > TimeUnit.MICROSECONDS.toSeconds(FURTHEST) - 1 ? FURTHEST
                : TimeUnit.SECONDS.toMicros(seconds) + TimeUnit.NANOSECONDS.toMicros(moment.getNano());
    }

    private static int days(LocalDate day) {
        return Math.clamp(day.toEpochDay() - FIRST_DAY.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1);
    }
}
