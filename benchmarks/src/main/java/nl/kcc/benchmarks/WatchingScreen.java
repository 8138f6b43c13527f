package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// One screen on the KPI stream, on a bare connection: it notes how old the figures are that it shows, and does next to
/// nothing else, for it shares the cores with what is measured.
final class WatchingScreen implements AutoCloseable {

    /// How a screen reads.
    enum Kind {
        HEALTHY(16 * 1024, 0),
        /// Four kilobytes a second: less than a snapshot.
        SLOW(1024, 250),
        STOPPED(0, 0);

        private final int bytes;
        private final long pauseMillis;

        Kind(int bytes, long pauseMillis) {
            this.bytes = bytes;
            this.pauseMillis = pauseMillis;
        }
    }

    private static final byte[] AS_OF = "\"asOf\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int SMALL_BUFFER = 4096;

    private final AtomicLong newest = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final Socket socket = new Socket();
    private final StringBuilder moment = new StringBuilder(32);
    private final Kind kind;
    private int matched;

    WatchingScreen(URI kpi, String query, String authorization, Kind kind) throws IOException {
        this.kind = kind;
        if (kind != Kind.HEALTHY) {
            socket.setReceiveBufferSize(SMALL_BUFFER);
        }
        socket.connect(new InetSocketAddress(kpi.getHost(), kpi.getPort()));
        socket.getOutputStream().write("GET /v1/kpi/stream?%s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(query, kpi.getAuthority(), authorization).getBytes(StandardCharsets.US_ASCII));
        if (kind != Kind.STOPPED) {
            Thread.ofVirtual().start(this::read);
        }
    }

    Kind kind() {
        return kind;
    }

    long events() {
        return events.get();
    }

    /// Milliseconds since the figures on this screen held; negative before the first ones.
    long staleness(Instant now) {
        return newest.get() == 0 ? -1 : now.toEpochMilli() - newest.get();
    }

    private void read() {
        var buffer = new byte[kind.bytes];
        try (var in = socket.getInputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    next(buffer[i]);
                }
                Thread.sleep(kind.pauseMillis);
            }
        } catch (IOException _) {
            // closed, by us or by the service, which the service's own count tells
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
        socket.close();
    }
}
