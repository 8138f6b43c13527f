package nl.kcc.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;

/// The broker's own program: prepares the data folder at the first start, then serves until it is told to stop.
final class KafkaBrokerMain {

    private KafkaBrokerMain() {
    }

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(file);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Exit.addShutdownHook("stop-broker", server::shutdown);
        server.startup();
        server.awaitShutdown();
        Exit.exit(0);
    }

    private static void format(Path file) {
        var result = StorageTool.execute(
                new String[] { "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString() },
                System.out);
        if (result != 0) {
            Exit.exit(result);
        }
    }
}
