package nl.kcc.kpi.reports.dimensions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The names of municipalities, former ones too, from the list that the pages share.
@Singleton
public class MunicipalityNames {

    private static final String FILE = "/META-INF/resources/theme/municipalities.json";

    private final Map<String, String> names = read();

    /// The code itself where the list does not have it.
    public String of(String code) {
        return names.getOrDefault(code, code);
    }

    private static Map<String, String> read() {
        try (InputStream file = MunicipalityNames.class.getResourceAsStream(FILE)) {
            Map<String, String> names = new TreeMap<>();
            for (JsonNode each : new ObjectMapper().readTree(file).path("municipalities")) {
                names.put(each.path("code").asText(), each.path("name").asText());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("the list of municipalities cannot be read", e);
        }
    }
}
