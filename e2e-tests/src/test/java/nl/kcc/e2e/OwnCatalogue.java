package nl.kcc.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A topic catalogue as a municipality keeps it: the shipped one, with two topics that were another for two weeks of the
/// played months. Routing imports it at a start when it has changed.
record OwnCatalogue(Path file) {
    private static final Path SHIPPED = Path.of("..", "routing-service", "src", "main", "resources", "catalogue",
            "topics.json");
    private static final List<YearMonth> PLAYED = List.of(YearMonth.of(2025, 10), YearMonth.of(2026, 3));
    private static final ObjectMapper JSON = new ObjectMapper();

    static OwnCatalogue in(Path folder) {
        try {
            Files.createDirectories(folder);
            var own = new OwnCatalogue(Files.copy(SHIPPED, folder.resolve("own-topics.json").toAbsolutePath()));
            for (var month : PLAYED) {
                own.turn(month, "identiteitskaart-aanvragen", "rijbewijs-omwisselen");
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the middle of the month the front office may answer these topics at once where it may not on other days, or the
    /// other way round.
    void turn(YearMonth month, String... topics) {
        try {
            var catalogue = JSON.readTree(file.toFile());
            for (var entry : catalogue.path("topics")) {
                if (List.of(topics).contains(entry.path("code").asText())) {
                    turn((ArrayNode) entry.path("answerability"), month.atDay(12), month.atDay(26));
                }
            }
            JSON.writeValue(file.toFile(), catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void turn(ArrayNode answerability, LocalDate first, LocalDate next) {
        int place = 0;
        while (place < answerability.size() && day(answerability.get(place)).isBefore(first)) {
            place++;
        }
        boolean was = answerability.path(place - 1).path("direct").asBoolean();
        answerability.insert(place, since(first, !was));
        answerability.insert(place + 1, since(next, was));
    }

    private static LocalDate day(JsonNode since) {
        return LocalDate.parse(since.path("from").asText());
    }

    private static ObjectNode since(LocalDate day, boolean direct) {
        return JSON.createObjectNode().put("from", day.toString()).put("direct", direct);
    }
}
