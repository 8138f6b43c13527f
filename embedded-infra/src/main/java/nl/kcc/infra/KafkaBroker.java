package nl.kcc.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// One Kafka node that is broker and controller at once, in a JVM of its own ([KafkaBrokerMain]).
record KafkaBroker(Path folder, Path log, int port, int controllerPort) {

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    Part part() {
        var line = new ArrayList<>(List.of(Command.java(), "-Xmx512m", "-XX:+UseSerialGC"));
        line.addAll(logging());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), KafkaBrokerMain.class.getName(),
                writeProperties().toString()));
        return new ChildProcess(new Command("kafka", line, Map.of(), log, "TERM"), () -> Answers.kafka("127.0.0.1", port));
    }

    /// Which topics there are, apart from what is in them; beside it where an earlier version began it there.
    private Path metadata() {
        var old = folder.resolve("log");
        return Files.exists(old.resolve("__cluster_metadata-0")) ? old : folder.resolve("metadata");
    }

    /// A child logs the way this JVM does.
    static List<String> logging() {
        var manager = System.getProperty("java.util.logging.manager");
        return manager == null ? List.of() : List.of("-Djava.util.logging.manager=" + manager);
    }

    private Path writeProperties() {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("server.properties");
            try (var out = Files.newOutputStream(file)) {
                properties().store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("metadata.log.dir", metadata().toString()),
                // Topics are declared by the service that owns them; a misspelt name must fail.
                Map.entry("auto.create.topics.enable", "false"),
                // One broker cannot hold three copies.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Three consumer groups do not need fifty partitions to remember their offsets.
                Map.entry("offsets.topic.num.partitions", "3"),
                // A killed broker may only come back once its old session has ended; the default of 9 s is a long outage.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // There is never a second member of a group to wait for at the start.
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        return properties;
    }
}
