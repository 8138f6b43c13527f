package nl.kcc.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import com.fasterxml.jackson.core.JsonProcessingException;

import nl.kcc.inbox.Decoded.Reason;
import nl.kcc.inbox.Decoded.Unusable;
import nl.kcc.inbox.Decoded.Usable;
import nl.kcc.outbox.EventJson;

/// Turns a CloudEvent in binary mode into the event it carries. Only `ce_specversion` and `ce_type` are needed to do so;
/// the whole CloudEvent is not built, since a rebuild reads tens of thousands of them a second.
final class EventDecoder {

    private static final byte[] VERSION = "1.0".getBytes(StandardCharsets.UTF_8);

    private EventDecoder() {
    }

    static <E> Decoded<E> decode(EventConsumer<E> consumer, ConsumerRecord<String, byte[]> message) {
        if (!Arrays.equals(VERSION, header(message, "ce_specversion"))) {
            return new Unusable<>(message, Reason.UNREADABLE, "header ce_specversion is not 1.0");
        }
        byte[] name = header(message, "ce_type");
        String type = name == null ? null : new String(name, StandardCharsets.UTF_8);
        if (type == null || message.value() == null) {
            return new Unusable<>(message, Reason.UNREADABLE, type == null ? "header ce_type missing" : "no value");
        }
        Class<? extends E> wanted = consumer.vocabulary().types().get(type);
        if (wanted == null) {
            return new Unusable<>(message, Reason.UNKNOWN_TYPE, "type " + printable(type));
        }
        return read(consumer, message, wanted);
    }

    private static <E> Decoded<E> read(EventConsumer<E> consumer, ConsumerRecord<String, byte[]> message,
            Class<? extends E> wanted) {
        try {
            E event = EventJson.read(message.value(), wanted);
            if (event == null) {
                return new Unusable<>(message, Reason.UNREADABLE, "JSON null");
            }
            return consumer.flaw(event)
                    .<Decoded<E>> map(flaw -> new Unusable<>(message, Reason.FLAWED, flaw))
                    .orElseGet(() -> new Usable<>(message, event));
        } catch (JsonProcessingException e) {
            return new Unusable<>(message, Reason.UNREADABLE, "not the JSON of " + wanted.getSimpleName() + where(e));
        } catch (IOException e) {
            return new Unusable<>(message, Reason.UNREADABLE, "bytes cannot be read");
        }
    }

    /// The place only: Jackson's own message quotes the content.
    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
    }

    private static byte[] header(ConsumerRecord<String, byte[]> message, String name) {
        // From the front, where these stand: Kafka decodes the name of each header that it passes.
        Iterator<Header> found = message.headers().headers(name).iterator();
        return found.hasNext() ? found.next().value() : null;
    }

    private static String printable(String type) {
        String plain = type.replaceAll("[^\\x21-\\x7e]", "?");
        return plain.length() <= 200 ? plain : plain.substring(0, 200);
    }
}
