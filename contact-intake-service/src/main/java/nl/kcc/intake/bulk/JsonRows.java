package nl.kcc.intake.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// One JSON object on each line (NDJSON): `sourceId` beside what `POST /v1/contacts` takes, or with the fields of its only
/// question at the top.
final class JsonRows implements FileRows {

    private static final int LONGEST_LINE = 256 * 1024;
    private static final String QUESTIONS = "questions";
    private static final List<String> NESTED = List.of("person", "handover");
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;

    JsonRows(Reader text) {
        this.text = new BufferedReader(text);
    }

    @Override
    public Optional<FileRow> next() {
        try {
            while (readLine()) {
                number++;
                if (line.length() > LONGEST_LINE) {
                    return Optional.of(FileRow.unreadable(number, new RowRefused("", "Deze rij is te lang.")));
                }
                if (!line.toString().isBlank()) {
                    return Optional.of(row());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One sign too many is kept of a line that is too long, and nothing after it.
    ///
    /// @return whether there was a line
    private boolean readLine() throws IOException {
        line.setLength(0);
        int character = text.read();
        boolean any = character >= 0;
        while (character >= 0 && character != '\n') {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) character);
            }
            character = text.read();
        }
        return any;
    }

    private FileRow row() {
        try {
            JsonNode object = JSON.readTree(line.toString());
            demand(object != null && object.isObject(), "", "Deze rij is geen JSON-object.");
            Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
            List<Map<ImportField, String>> questions = new ArrayList<>();
            object.properties().stream().filter(field -> !field.getKey().equals(QUESTIONS))
                    .forEach(field -> put(cells, field.getKey(), field.getValue(), NESTED));
            if (object.has(QUESTIONS)) {
                readQuestions(object.get(QUESTIONS), questions);
            }
            return object.has(QUESTIONS) ? new FileRow(number, cells, questions, Optional.empty()) : FileRow.of(number, cells);
        } catch (JsonProcessingException _) {
            return FileRow.unreadable(number, new RowRefused("", "Deze rij is geen geldige JSON."));
        } catch (RowRefused refused) {
            return FileRow.unreadable(number, refused);
        }
    }

    private static void readQuestions(JsonNode array, List<Map<ImportField, String>> questions) {
        demand(array.isArray(), QUESTIONS, "Hier hoort een lijst van vragen.");
        for (JsonNode question : array) {
            demand(question.isObject(), QUESTIONS, "Een vraag is een JSON-object.");
            Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
            question.properties().forEach(field -> put(cells, field.getKey(), field.getValue(), NESTED));
            questions.add(cells);
        }
    }

    private static void put(Map<ImportField, String> cells, String name, JsonNode value, List<String> nested) {
        if (nested.contains(name) && value.isObject()) {
            value.properties().forEach(field -> put(cells, name + '.' + field.getKey(), field.getValue(), List.of()));
        } else if (!value.isNull()) {
            ImportField field = ImportField.of(name).filter(known -> known.wireName().equals(name))
                    .orElseThrow(() -> new RowRefused("", "Deze rij heeft een veld dat niet bekend is."));
            demand(value.isTextual(), name, "Hier hoort tekst tussen aanhalingstekens.");
            if (!value.textValue().isBlank()) {
                cells.put(field, value.textValue().strip());
            }
        }
    }

    private static void demand(boolean held, String field, String complaint) {
        if (!held) {
            throw new RowRefused(field, complaint);
        }
    }
}
