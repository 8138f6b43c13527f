package nl.kcc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing about reading from Kafka is left to a default that loses messages, stops at the first bad one or is slow.
class ChannelsTest {
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String EVERY_CHANNEL = "mp.messaging.connector.smallrye-kafka.";
    private static final Map<String, String> LOSES_NOTHING = Map.of(
            "connector", "smallrye-kafka",
            "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer",
            "batch", "true",
            "commit-strategy", "throttled",
            "throttled.unprocessed-record-max-age.ms", "2147483647",
            "failure-strategy", "fail",
            "auto.offset.reset", "earliest");
    /// Else the first record of a partition waits for a poll of a second, which is all the time that an agent with a
    /// citizen on the line has for the decision.
    private static final Map<String, String> WAITS_FOR_NO_POLL = Map.of("poll-timeout", "100");

    @ParameterizedTest
    @EnumSource(names = { "INTAKE", "ROUTING", "KPI" })
    void everyIncomingChannelStatesHowItReads(Product service) throws IOException {
        var own = properties(service, "application.properties");
        var defaults = startingWith(EVERY_CHANNEL, properties(Product.MESSAGING, "META-INF/microprofile-config.properties"));
        defaults.putAll(startingWith(EVERY_CHANNEL, own));
        var channels = new TreeMap<String, Map<String, String>>();
        startingWith(INCOMING, own).forEach((name, value) -> {
            var parts = name.split("\\.", 2);
            channels.computeIfAbsent(parts[0], _ -> new HashMap<>(defaults)).put(parts[1], value);
        });

        assertThat(channels).isNotEmpty();
        assertThat(channels).allSatisfy((channel, stated) -> assertThat(stated).as(channel)
                .containsAllEntriesOf(LOSES_NOTHING).containsAllEntriesOf(WAITS_FOR_NO_POLL)
                .containsKeys("topic", "group.id", "key.deserializer"));
    }

    private static Map<String, String> startingWith(String prefix, Properties properties) {
        var found = new HashMap<String, String>();
        properties.stringPropertyNames().stream().filter(name -> name.startsWith(prefix))
                .forEach(name -> found.put(name.substring(prefix.length()), properties.getProperty(name)));
        return found;
    }

    private static Properties properties(Product module, String resource) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(module.resource(resource))) {
            properties.load(reader);
        }
        return properties;
    }
}
