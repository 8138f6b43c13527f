package nl.kcc.edge.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;

import nl.kcc.edge.example.ExampleResource.Message;

/// Nine hundred kilobytes of anything: what reading it takes in memory. Time is measured by hand, memory can be asserted.
class CostOfInputTest {

    private static final int LENGTH = 900_000;
    private static final long MOST_BYTES = 20_000_000;

    private final ObjectMapper mapper = new ObjectMapper();

    static Arguments[] messages() {
        return new Arguments[] {
                Arguments.of("empty elements", "{\"questions\":[" + "{},".repeat(LENGTH / 3)),
                Arguments.of("numbers", "{\"marks\":[" + "1,".repeat(LENGTH / 2)),
                Arguments.of("lists in a list", "{\"questions\":[{\"grid\":[" + "[],".repeat(LENGTH / 3)),
                Arguments.of("nesting", "{\"questions\":" + "[".repeat(LENGTH)),
                Arguments.of("nested objects", "{\"questions\":".repeat(LENGTH / 13)),
                Arguments.of("one number", "{\"count\":" + "9".repeat(LENGTH)),
                Arguments.of("one fraction", "{\"count\":0." + "9".repeat(LENGTH)),
                Arguments.of("one exponent", "{\"count\":1e" + "9".repeat(LENGTH)),
                Arguments.of("one name", "{\"" + "n".repeat(LENGTH) + "\":1}"),
                Arguments.of("one text", "{\"name\":\"" + "n".repeat(LENGTH) + "\"}"),
                Arguments.of("escapes", "{\"name\":\"" + "\\n".repeat(LENGTH / 2) + "\"}"),
                Arguments.of("unknown names", IntStream.range(0, LENGTH / 12).mapToObj(i -> "\"k%07d\":1".formatted(i))
                        .collect(Collectors.joining(",", "{", "}"))),
                Arguments.of("the same name", "{" + "\"name\":\"a\",".repeat(LENGTH / 11)),
                Arguments.of("white space", "{" + " ".repeat(LENGTH)) };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void isRefusedWithoutMuchMemory(String kind, String message) {
        new StrictJson().customize(mapper);
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean refused = isRefused(bytes);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(refused).isTrue();
        assertThat(allocated).as(kind).isLessThan(MOST_BYTES);
    }

    private boolean isRefused(byte[] message) {
        try {
            mapper.readValue(message, Message.class);
            return false;
        } catch (JsonProcessingException e) {
            return JsonFlaw.problem(e).violations().size() == 1;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
