package nl.kcc.intake.encounters.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Speaks the text protocol of Asterisk's manager interface, as far as a listener needs it, and tells what a test has it tell.
final class AmiServer implements AutoCloseable {

    static final String USER = "kcc";
    static final String PASSWORD = "ami-test-password";

    private static final String CHALLENGE = "840415273";

    private final ServerSocket listening;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Set<Socket> signedIn = ConcurrentHashMap.newKeySet();
    private final List<String> waiting = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();

    AmiServer() throws IOException {
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    boolean isHeard() {
        return !signedIn.isEmpty();
    }

    /// An event, to whoever listens.
    ///
    /// @param lines such as `Event: Hangup`
    void tell(String... lines) {
        signedIn.forEach(client -> write(client, lines));
    }

    /// Who waits in a queue, for whoever asks.
    void setWaiting(List<String> entries) {
        waiting.clear();
        waiting.addAll(entries);
    }

    /// Hangs up, and on everybody who comes.
    void leave() {
        away.set(true);
        clients.forEach(AmiServer::close);
    }

    void comeBack() {
        away.set(false);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                if (away.get()) {
                    close(client);
                } else {
                    clients.add(client);
                    Thread.ofVirtual().start(() -> serve(client));
                }
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client; var reader = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.getOutputStream().write("Asterisk Call Manager/7.0.3\r\n".getBytes(StandardCharsets.UTF_8));
            Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    answer(client, action);
                    action.clear();
                } else {
                    action.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
                }
            }
        } catch (IOException _) {
            // It was hung up.
        } finally {
            clients.remove(client);
            signedIn.remove(client);
        }
    }

    private void answer(Socket client, Map<String, String> action) {
        String id = "ActionID: " + action.get("ActionID");
        switch (action.getOrDefault("Action", "").toLowerCase()) {
            case "challenge" -> write(client, "Response: Success", id, "Challenge: " + CHALLENGE);
            case "login" -> signIn(client, action, id);
            case "command" -> write(client, "Response: Success", id, "Message: Command output follows",
                    "Output: Asterisk 20.9.3 built by nobody");
            case "coresettings" ->
                write(client, "Response: Success", id, "AMIversion: 7.0.3", "AsteriskVersion: 20.9.3", "SystemName: centrale");
            case "queuestatus" -> {
                write(client, "Response: Success", id, "EventList: start", "Message: Queue status will follow");
                waiting.forEach(entry -> write(client, (entry + "\n" + id).split("\n")));
                write(client, "Event: QueueStatusComplete", id, "EventList: Complete", "ListItems: " + waiting.size());
            }
            case "logoff" -> write(client, "Response: Goodbye", id);
            default -> write(client, "Response: Success", id);
        }
    }

    private void signIn(Socket client, Map<String, String> action, String id) {
        if (USER.equals(action.get("Username")) && key().equals(action.get("Key"))) {
            write(client, "Response: Success", id, "Message: Authentication accepted");
            signedIn.add(client);
        } else {
            write(client, "Response: Error", id, "Message: Authentication failed");
        }
    }

    private static String key() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("MD5").digest((CHALLENGE + PASSWORD).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized void write(Socket client, String... lines) {
        try {
            client.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            close(client);
        }
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        leave();
    }
}
