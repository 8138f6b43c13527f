package nl.kcc.infra;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;

/// The questions that tell whether a part does its work.
final class Answers {

    private static final int PATIENCE_MILLIS = 2_000;

    private Answers() {
    }

    /// Asked only when something listens there: Kafka's client is noisy about a broker that is away.
    static boolean kafka(String host, int port) throws Exception {
        if (!listens(host, port)) {
            return false;
        }
        var settings = Map.<String, Object> of("bootstrap.servers", host + ":" + port, "request.timeout.ms", PATIENCE_MILLIS,
                "default.api.timeout.ms", PATIENCE_MILLIS);
        try (var admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
        }
    }

    static boolean postgres(Superuser superuser) throws SQLException {
        try (var connection = Databases.connect(superuser, PostgresServer.SUPERUSER)) {
            return connection.isValid(2);
        }
    }

    static boolean listens(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
