package nl.kcc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing about reading from Kafka is left to a default that loses messages or stops at the first bad one.
class ChannelsTest {
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final Set<String> STATED = Set.of("connector", "topic", "group.id", "key.deserializer",
            "value.deserializer", "batch", "commit-strategy", "throttled.unprocessed-record-max-age.ms",
            "failure-strategy", "auto.offset.reset");

    @ParameterizedTest
    @EnumSource(names = { "INTAKE", "ROUTING", "KPI" })
    void everyIncomingChannelStatesHowItReads(Product service) throws IOException {
        var channels = new TreeMap<String, Set<String>>();
        var properties = properties(service);
        properties.stringPropertyNames().stream().filter(name -> name.startsWith(INCOMING)).forEach(name -> {
            var parts = name.substring(INCOMING.length()).split("\\.", 2);
            channels.computeIfAbsent(parts[0], _ -> new TreeSet<>()).add(parts[1]);
        });

        assertThat(channels).isNotEmpty();
        assertThat(channels).allSatisfy((channel, stated) -> assertThat(stated).as(channel).containsAll(STATED));
    }

    private static Properties properties(Product service) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(service.resource("application.properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
