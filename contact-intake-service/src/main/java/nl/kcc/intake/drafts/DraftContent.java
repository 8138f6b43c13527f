package nl.kcc.intake.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.kcc.edge.Problem;
import nl.kcc.personaldata.BsnMask;

/// What stands in a draft, as it is stored: JSON without citizen service numbers. They are masked in names and in numbers,
/// too: a page may keep what was typed in any of these.
final class DraftContent {

    static final int MOST_BYTES = 64 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> ANY = new TypeReference<>() {
    };

    private DraftContent() {
    }

    /// @throws Problem.InvalidInput when it is too large
    static byte[] write(Map<String, Object> content) {
        try {
            // By way of a text: half of a character, which no UTF-8 has, becomes a question mark and no error.
            byte[] written = JSON.writeValueAsString(masked(content)).getBytes(UTF_8);
            if (written.length > MOST_BYTES) {
                throw new Problem.InvalidInput("content", "Dit concept is te groot: hoogstens 64 KB.");
            }
            return written;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON cannot be written as JSON", e);
        }
    }

    static Map<String, Object> read(byte[] written) {
        try {
            return JSON.readValue(new String(written, UTF_8), ANY);
        } catch (JsonProcessingException e) {
            // Without the cause, whose message quotes what was typed.
            throw new IllegalStateException("a draft that was sealed here is no JSON: " + e.getLocation());
        }
    }

    private static Object masked(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> {
                Map<String, Object> masked = new LinkedHashMap<>();
                fields.forEach((name, field) -> masked.put(BsnMask.mask(String.valueOf(name)), masked(field)));
                yield masked;
            }
            case List<?> elements -> elements.stream().map(DraftContent::masked).toList();
            case String text -> BsnMask.mask(text);
            case Number number when BsnMask.isIn(number.toString()) -> BsnMask.mask(number.toString());
            case null -> null;
            default -> value;
        };
    }
}
