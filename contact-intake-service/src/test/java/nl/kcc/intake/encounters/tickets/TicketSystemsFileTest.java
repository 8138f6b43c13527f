package nl.kcc.intake.encounters.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.edge.MunicipalityScope;

/// What is wrong with the file is said at the start, in one sentence.
class TicketSystemsFileTest {

    private static final String FIELDS = "\"fields\": {\"visitId\": \"a\", \"event\": \"b\", \"at\": \"c\"}";
    private static final String EVENTS = "\"events\": {\"NIEUW\": \"TAKEN\"}";

    @TempDir
    Path folder;

    @Test
    void withoutAFileThereIsNoSystem() {
        assertThat(new TicketSystems(Optional.of(" "), MunicipalityScope.EVERY, new ObjectMapper()).named("balie")).isEmpty();
    }

    @Test
    void aSmallFileIsEnough() throws IOException {
        TicketSystems systems = read("{\"balie\": {%s, %s}}".formatted(FIELDS, EVENTS));

        assertThat(systems.named("balie")).isPresent();
        assertThat(systems.named("Balie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{ | cannot be read as ticket systems",
            "{\"balie\": null} | 'visitId', 'event' and 'at'",
            "{\"Balie 1\": {FIELDS, EVENTS}} | small letters", "{\"balie\": {FIELDS}} | TAKEN, CALLED",
            "{\"balie\": {\"fields\": {\"visitId\": \"a\"}, EVENTS}} | 'visitId', 'event' and 'at'",
            "{\"balie\": {FIELDS, \"events\": {\"NIEUW\": \"GENOMEN\"}}} | TAKEN, CALLED",
            "{\"balie\": {FIELDS, EVENTS, \"municipalities\": {\"Elders\": \"GM0518\"}}} | served here",
            "{\"balie\": {FIELDS, EVENTS, \"zone\": \"Utrecht\"}} | Europe/Amsterdam",
            "{\"balie\": {FIELDS, EVENTS, \"veld\": {}}} | veld" })
    void aFlawOfTheFileIsNamed(String file, String named) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(file.replace("FIELDS", FIELDS).replace("EVENTS", EVENTS)))
                .withMessageContaining("kcc.visits.mapping").withMessageContaining(named);
    }

    @Test
    void aFileThatIsNotThereIsNamedByItsSetting() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new TicketSystems(Optional.of("/is/er/niet"), MunicipalityScope.EVERY, new ObjectMapper()))
                .withMessageContaining("kcc.visits.mapping");
    }

    private TicketSystems read(String text) throws IOException {
        return new TicketSystems(Optional.of(Files.writeString(folder.resolve("systems.json"), text).toString()),
                MunicipalityScope.of(Set.of("GM0344")), new ObjectMapper());
    }
}
