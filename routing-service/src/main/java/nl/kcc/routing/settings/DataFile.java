package nl.kcc.routing.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// A JSON file with settings. A field it does not know is an error: most likely a typing mistake that would otherwise
/// go unnoticed.
///
/// @param path file on disk; empty for the file that ships with the service
/// @param shipped name of that file on the class path
public record DataFile(Optional<Path> path, String shipped) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableSettings("Het bestand " + this + " kan niet worden gelezen.");
        }
    }

    /// @throws UnusableSettings when the file cannot be read, is no JSON, or has a field that `type` has not
    public <T> T read(Class<T> type) {
        return parse(text(), type);
    }

    <T> T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (UnrecognizedPropertyException e) {
            throw new UnusableSettings("In " + this + " is het veld " + where(e) + " onbekend.");
        } catch (JsonMappingException e) {
            throw new UnusableSettings("In " + this + " is de waarde van " + where(e) + " onbruikbaar.");
        } catch (JsonProcessingException e) {
            throw new UnusableSettings("Het bestand " + this + " is geen geldige JSON op regel "
                    + e.getLocation().getLineNr() + ".");
        }
    }

    private InputStream open() throws IOException {
        if (path.isPresent()) {
            return Files.newInputStream(path.get());
        }
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(shipped);
        if (in == null) {
            throw new IOException(shipped);
        }
        return in;
    }

    private static String where(JsonMappingException e) {
        var place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            place.append(step.getFieldName() == null ? "[" + (step.getIndex() + 1) + "]" : "." + step.getFieldName());
        }
        return place.isEmpty() ? "het bestand zelf" : place.substring(place.charAt(0) == '.' ? 1 : 0);
    }

    @Override
    public String toString() {
        return path.map(Path::toString).orElse(shipped);
    }
}
