package nl.kcc.intake.webform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// A municipality as a citizen chooses it, from the list that the pages share.
///
/// @param code of Statistics Netherlands
/// @param to first day on which it was no longer there; null while it is
@JsonIgnoreProperties(ignoreUnknown = true)
record PublicMunicipality(String code, String name, LocalDate to) {

    private static final String FILE = "/META-INF/resources/theme/municipalities.json";

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Listed(List<PublicMunicipality> municipalities) {
    }

    boolean existsOn(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    /// The whole list, by name.
    static List<PublicMunicipality> all() {
        try (InputStream file = PublicMunicipality.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(file, Listed.class).municipalities()
                    .stream().sorted(Comparator.comparing(PublicMunicipality::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of municipalities cannot be read", e);
        }
    }
}
