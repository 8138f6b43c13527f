package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// One screen on the KPI stream, on a bare connection: it notes how old the figures are that it shows, and does next to
/// nothing else, for it shares the cores with what is measured.
final class WatchingScreen implements AutoCloseable {

    /// How a screen reads.
    enum Kind {
        HEALTHY(16 * 1024),
        /// Four kilobytes a second: less than the snapshots that come in it.
        SLOW(1024),
        STOPPED(0);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }
    }

    private static final byte[] AS_OF = "\"asOf\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int SMALL_BUFFER = 4096;
    /// Some snapshots, so that what waits in it is not old.
    private static final int BUFFER = 16 * 1024;

    private final AtomicLong newest = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final StringBuilder moment = new StringBuilder(32);
    private final SocketChannel channel = SocketChannel.open();
    private final Kind kind;
    private int matched;

    WatchingScreen(URI kpi, String query, String authorization, Kind kind) throws IOException {
        this.kind = kind;
        channel.setOption(StandardSocketOptions.SO_RCVBUF, kind == Kind.HEALTHY ? BUFFER : SMALL_BUFFER);
        channel.connect(new InetSocketAddress(kpi.getHost(), kpi.getPort()));
        channel.write(ByteBuffer.wrap("GET /v1/kpi/stream?%s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(query, kpi.getAuthority(), authorization).getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
    }

    Kind kind() {
        return kind;
    }

    SocketChannel channel() {
        return channel;
    }

    long events() {
        return events.get();
    }

    /// Milliseconds since the figures on this screen held; negative before the first ones.
    long staleness(Instant now) {
        return newest.get() == 0 ? -1 : now.toEpochMilli() - newest.get();
    }

    /// Reads what has come, as far as this kind of screen reads at once.
    ///
    /// @return false when the stream is over, closed by us or by the service, which the service's own count tells
    boolean read(ByteBuffer buffer) {
        try {
            int length = channel.read(buffer.clear().limit(kind.bytes));
            buffer.flip();
            while (buffer.hasRemaining()) {
                next(buffer.get());
            }
            return length >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    private void next(byte next) {
        if (matched < AS_OF.length) {
            matched = next == AS_OF[matched] ? matched + 1 : 0;
        } else if (next == '"') {
            newest.set(Instant.parse(moment).toEpochMilli());
            events.incrementAndGet();
            moment.setLength(0);
            matched = 0;
        } else {
            moment.append((char) next);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
