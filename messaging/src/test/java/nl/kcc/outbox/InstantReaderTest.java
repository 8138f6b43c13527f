package nl.kcc.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class InstantReaderTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    record Letter(Instant at) {
    }

    @Test
    void whateverWeWriteIsReadAsItWas() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant at = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_000_000_000L),
                    random.nextInt(1_000_000_000) / (int) Math.pow(1000, random.nextInt(4))
                            * (int) Math.pow(1000, random.nextInt(2)));

            assertThat(read('"' + at.toString() + '"')).isEqualTo(at.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"2026-03-04T10:00:00Z\"", "\"2026-03-04T10:00:00.1Z\"", "\"2024-02-29T23:59:59.999999999Z\"",
            "\"2026-02-29T10:00:00Z\"", "\"2026-13-04T10:00:00Z\"", "\"2026-00-04T10:00:00Z\"", "\"2026-03-00T10:00:00Z\"",
            "\"2026-03-04T24:00:00Z\"", "\"2026-03-04T25:00:00Z\"", "\"2026-03-04T10:60:00Z\"", "\"2026-03-04T23:59:60Z\"",
            "\"2026-03-04T10:00:00.Z\"", "\"2026-03-04T10:00:00.1234567891Z\"", "\"2026-03-04T10:00:00,1Z\"",
            "\"2026-03-04T10:00:00.12x4Z\"", "\"2026-03-04 10:00:00Z\"", "\"2026-03-04T10:00Z\"", "\"2026-03-04t10:00:00z\"",
            "\"2026-03-04T10:00:00+01:00\"", "\"2026-03-04T10:00:00\"", "\"2026-03-04\"", "\"+12026-03-04T10:00:00Z\"",
            "\"-2026-03-04T10:00:00Z\"", "\"0000-03-04T10:00:00Z\"", "\"٢٠٢٦-03-04T10:00:00Z\"", "\" 2026-03-04T10:00:00Z \"",
            "\"2026-03-04T10:00:00Z", "\"\"", "\" \"", "\"Z\"", "\"nooit\"", "1772618400", "1772618400.5", "true", "null", "{}",
            "[\"2026-03-04T10:00:00Z\"]" })
    void anyOtherWayIsReadOrRefusedAsJacksonDoes(String json) throws IOException {
        assertThat(read(json)).isEqualTo(outcome(() -> JACKSON.readValue(letter(json).getBytes(UTF_8), Letter.class)));
    }

    private static String read(String json) throws IOException {
        return outcome(() -> EventJson.read(letter(json).getBytes(UTF_8), Letter.class));
    }

    private static String letter(String json) {
        return "{\"at\":" + json + "}";
    }

    private interface Reading {
        Letter read() throws IOException;
    }

    private static String outcome(Reading reading) throws IOException {
        try {
            return String.valueOf(reading.read().at());
        } catch (JsonProcessingException e) {
            return e.getClass().getSimpleName() + " at " + e.getLocation().getByteOffset() + ": " + e.getOriginalMessage();
        }
    }
}
