package nl.kcc.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The shipped calendars, and one municipality that works day and night: there, nothing depends on when tests run.
final class OwnCalendar {

    static final String ALWAYS_OPEN = "GM8998";

    private static final Path SHIPPED = Path.of("..", "routing-service", "src", "main", "resources", "calendar",
            "calendars.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnCalendar() {
    }

    static Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            JsonNode document = JSON.readTree(SHIPPED.toFile());
            var calendars = (ArrayNode) document.path("calendars");
            ObjectNode always = calendars.get(0).deepCopy();
            always.put("name", "dag en nacht");
            always.putArray("municipalities").add(ALWAYS_OPEN);
            var hours = always.putObject("openingHours");
            for (var day : DayOfWeek.values()) {
                hours.putArray(day.name()).add("00:00-24:00");
            }
            calendars.add(always);
            var file = folder.resolve("own-calendars.json").toAbsolutePath();
            JSON.writeValue(file.toFile(), document);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
