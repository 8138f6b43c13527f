package nl.kcc.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.routing.settings.DataFile;
import nl.kcc.routing.settings.UnusableSettings;

class CalendarFileTest {

    private static final String USUAL = """
            { "name": "gewoon", "openingHours": { "MONDAY": ["09:00-17:00"] }, "liberationDay": "NEVER",
              "goodFridayClosed": false }""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "09:00-17:00 | 17:00-17:00 | geen openingstijden",
            "09:00-17:00 | 00:00-00:00 | geen openingstijden",
            "09:00-17:00 | 24:00-02:00 | [24:00-02:00] van kalender gewoon zijn geen openingstijden",
            "09:00-17:00 | 09:00-24:01 | geen openingstijden",
            "09:00-17:00 | 09:00-25:00 | geen openingstijden",
            "09:00-17:00 | 9-17 | geen openingstijden",
            "09:00-17:00 | 22:00-02:00\", \"23:00-24:00 | overlappen",
            "[\"09:00-17:00\"] | [\"22:00-02:00\"], \"TUESDAY\": [\"01:00-03:00\"] | lopen na middernacht door",
            "[\"09:00-17:00\"] | [\"00:00-12:00\"], \"SUNDAY\": [\"22:00-02:00\"] | lopen na middernacht door",
            "09:00-17:00 | negen-vijf | geen openingstijden",
            "09:00-17:00 | 09:00-12:00\", \"11:00-17:00 | overlappen",
            "\"09:00-17:00\" | `` | geen enkele dag open",
            "NEVER | SOMETIMES | liberationDay onbruikbaar",
            "MONDAY | MAANDAG | onbruikbaar",
            "\"name\" | \"naam\" | naam onbekend",
    })
    void aFaultStopsTheServiceWithOneSentence(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> read("{ \"calendars\": [" + USUAL.replace(right, wrong) + "] }"))
                .isInstanceOf(UnusableSettings.class).hasMessageContaining(sentence)
                .message().endsWith(".").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[\"00:00-24:00\"], \"TUESDAY\": [\"00:00-24:00\"], \"SUNDAY\": [\"00:00-24:00\"]",
            "[\"09:00-12:00\", \"22:00-02:00\"], \"TUESDAY\": [\"02:00-05:00\"]", "[\"22:00-00:00\"]" })
    void hoursMayReachOrPassMidnight(String hours) {
        assertThat(read("{ \"calendars\": [" + USUAL.replace("[\"09:00-17:00\"]", hours) + "] }").of("GM0344")
                .isOpenAt(Instant.parse("2026-11-16T22:59:59Z"))).isTrue();
    }

    @Test
    void thereIsExactlyOneUsualCalendar() {
        assertThatThrownBy(() -> read("{ \"calendars\": [%s, %s] }".formatted(USUAL, USUAL)))
                .hasMessageContaining("twee kalenders zonder gemeenten");
        assertThatThrownBy(() -> read("{ \"calendars\": [] }")).hasMessageContaining("geen kalender zonder gemeenten");
    }

    @Test
    void aMunicipalityMayHaveItsOwnCalendar() {
        String own = USUAL.replace("\"name\"", "\"municipalities\": [\"GM0344\"], \"name\"").replace("09:00-17:00",
                "20:00-21:00");
        Calendars calendars = read("{ \"calendars\": [%s, %s] }".formatted(USUAL, own));

        var evening = Instant.parse("2026-11-16T19:30:00Z");
        assertThat(calendars.of("GM0344").isOpenAt(evening)).isTrue();
        assertThat(calendars.of("GM0363").isOpenAt(evening)).isFalse();
    }

    @Test
    void anUnknownHolidayIsRefused() {
        assertThatThrownBy(() -> read("{ \"calendars\": [%s] }".formatted(USUAL.replace("\"goodFridayClosed\": false",
                "\"goodFridayClosed\": false, \"exceptions\": [{ \"after\": \"CARNAVAL\", \"days\": 1, \"name\": \"x\" }]"))))
                .hasMessageContaining("onbekende feestdag CARNAVAL");
    }

    private Calendars read(String json) {
        try {
            Path file = Files.writeString(folder.resolve("calendars.json"), json);
            return new DataFile(Optional.of(file), "").read(CalendarFile.class).checked(new DutchHolidays());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
