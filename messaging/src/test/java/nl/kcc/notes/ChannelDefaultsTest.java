package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import nl.kcc.infra.InfraTestResource;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ChannelDefaultsTest {

    @Inject
    KafkaClientService kafka;

    @Test
    void aChannelThatStatesNothingReadsByTheDefaultsOfTheModule() {
        Map<String, ?> inForce = kafka.getConsumer("notes").configuration();

        assertThat(inForce.get("value.deserializer")).hasToString(ByteArrayDeserializer.class.getName());
        assertThat(inForce.get("partition.assignment.strategy")).hasToString(CooperativeStickyAssignor.class.getName());
        assertThat(Map.of("group.id", "notes-service", "auto.offset.reset", "earliest",
                "enable.auto.commit", "false", "auto.commit.interval.ms", "1000", "metadata.max.age.ms", "5000",
                "session.timeout.ms", "10000", "heartbeat.interval.ms", "3000"))
                .allSatisfy((name, value) -> assertThat(inForce.get(name)).as(name).hasToString(value));
        assertThat(kafka.getConsumer("letters").configuration().get("metadata.max.age.ms")).hasToString("300000");
    }
}
