package nl.kcc.kpi.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;

/// A screen on a bare connection, so that it can read slowly or stop.
final class RawScreen implements AutoCloseable {

    private static final Pattern REGISTERED = Pattern.compile("^data:.*?\"registered\":(\\d+)");
    private static final int SMALL_BUFFER = 4096;

    private final AtomicInteger registered = new AtomicInteger(-1);
    private final AtomicInteger snapshots = new AtomicInteger();
    private final AtomicReference<String> status = new AtomicReference<>();
    private final AtomicReference<Socket> socket = new AtomicReference<>();

    private RawScreen() {
        connect();
    }

    static RawScreen healthy() {
        return new RawScreen().reading(0);
    }

    /// Reads a line, and then not for a while.
    static RawScreen slow() {
        return new RawScreen().reading(20);
    }

    static RawScreen stopped() {
        return new RawScreen().reading(Long.MAX_VALUE);
    }

    /// How the server answered in the end; null before that.
    String status() {
        return status.get();
    }

    /// As of the newest snapshot; -1 before the first.
    int registered() {
        return registered.get();
    }

    int snapshots() {
        return snapshots.get();
    }

    /// Whether the server has closed the connection, after all that was still under way.
    boolean isCutOff() {
        try {
            socket.get().setSoTimeout(5000);
            InputStream in = socket.get().getInputStream();
            while (in.read(new byte[8192]) >= 0) {
                // What had been sent.
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param pauseMillis after each line
    private RawScreen reading(long pauseMillis) {
        Thread.ofVirtual().start(() -> read(pauseMillis));
        return this;
    }

    private void connect() {
        Socket connection = new Socket();
        try {
            connection.setReceiveBufferSize(SMALL_BUFFER);
            connection.connect(new InetSocketAddress("localhost",
                    ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class)));
            connection.getOutputStream().write(("GET /v1/kpi/stream?municipality=GM2101&groupBy=channel HTTP/1.1\r\n"
                    + "Host: localhost\r\nAccept: text/event-stream\r\nAuthorization: " + Screen.LOGIN + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.set(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On a machine that is too busy for all at once, it is asked to come back, and does.
    private BufferedReader answer() throws IOException, InterruptedException {
        while (true) {
            var lines = new BufferedReader(new InputStreamReader(socket.get().getInputStream(), StandardCharsets.UTF_8));
            String answer = lines.readLine();
            if (answer == null || !answer.contains(" 503 ")) {
                status.set(answer);
                return lines;
            }
            lines.close();
            Thread.sleep(1000);
            connect();
        }
    }

    private void read(long pauseMillis) {
        try (var lines = answer()) {
            Thread.sleep(pauseMillis);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher snapshot = REGISTERED.matcher(line);
                if (snapshot.find()) {
                    snapshots.incrementAndGet();
                    registered.set(Integer.parseInt(snapshot.group(1)));
                }
                Thread.sleep(pauseMillis);
            }
        } catch (IOException e) {
            // Closed by the test.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
