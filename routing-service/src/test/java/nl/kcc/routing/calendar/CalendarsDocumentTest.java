package nl.kcc.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

class CalendarsDocumentTest {

    private static final String USUAL = """
            { "name": "gewoon", "openingHours": { "MONDAY": ["09:00-17:00"] }, "liberationDay": "NEVER",
              "goodFridayClosed": false }""";

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
            "NEVER | SOMETIMES | liberationDay is onbruikbaar",
            "MONDAY | MAANDAG | MAANDAG van kalender gewoon is geen dag",
            "\"name\" | \"naam\" | naam is onbekend",
    })
    void aFlawIsFound(String right, String wrong, String sentence) {
        assertThat(USUAL).contains(right);
        assertThat(flaws("{ \"calendars\": [" + USUAL.replace(right, wrong) + "] }")).extracting(Flaw::message)
                .anySatisfy(message -> assertThat(message).contains(sentence).doesNotEndWith(".").doesNotContain("\n"));
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
        assertThat(flaws("{ \"calendars\": [%s, %s] }".formatted(USUAL, USUAL))).extracting(Flaw::message)
                .containsExactly("er zijn twee kalenders zonder gemeenten (gewoon is de tweede)");
        assertThat(flaws("{ \"calendars\": [] }")).extracting(Flaw::kind).containsExactly(Kind.MISSING);
        assertThat(flaws("{}")).extracting(Flaw::kind).containsExactly(Kind.MISSING);
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
        assertThat(flaws("{ \"calendars\": [%s] }".formatted(USUAL.replace("\"goodFridayClosed\": false",
                "\"goodFridayClosed\": false, \"exceptions\": [{ \"after\": \"CARNAVAL\", \"days\": 1, \"name\": \"x\" }]"))))
                .extracting(Flaw::message)
                .containsExactly("uitzondering x van kalender gewoon noemt de onbekende feestdag CARNAVAL");
    }

    /// Each decision looks up the holidays of that year.
    @Test
    void aDayThatIsYearsAwayFromItsHolidayIsRefused() {
        assertThat(flaws("{ \"calendars\": [%s] }".formatted(USUAL.replace("\"goodFridayClosed\": false",
                "\"goodFridayClosed\": false, \"exceptions\": [{ \"after\": \"EASTER\", \"days\": -2147483648, \"name\": \"x\" }]"))))
                .extracting(Flaw::kind).containsExactly(Kind.OUT_OF_RANGE);
    }

    @Test
    void everyFlawIsFoundAtOnceAndSaysWhereItIs() {
        assertThat(flaws("""
                { "calendars": [
                  { "name": "gewoon", "openingHours": { "MAANDAG": ["09:00-17:00"], "TUESDAY": ["9-17"] },
                    "exceptions": [{ "name": "leeg" }, { "date": "2026-02-30", "name": "nooit" }] },
                  { "name": "eigen", "municipalities": ["GM0344", "Utrecht", "GM0344"], "openingHours": {},
                    "liberationDay": "SOMS" }
                ] }""")).extracting(Flaw::place, Flaw::kind).containsExactlyInAnyOrder(
                tuple("kalender gewoon", Kind.UNKNOWN), tuple("kalender gewoon", Kind.MALFORMED),
                tuple("kalender gewoon", Kind.MISSING), tuple("kalender gewoon", Kind.CONTRADICTORY),
                tuple("calendars[1].exceptions[2].date", Kind.MALFORMED), tuple("kalender gewoon", Kind.CONTRADICTORY),
                tuple("kalender eigen", Kind.MALFORMED), tuple("kalender eigen", Kind.DOUBLE),
                tuple("kalender eigen", Kind.MISSING), tuple("kalender eigen", Kind.MISSING),
                tuple("calendars[2].liberationDay", Kind.MALFORMED));
    }

    private static Calendars read(String json) {
        return DocumentReader.read(json, CalendarsDocument.class, new Flaws("kalenders")).checked(null, new Flaws("kalenders"));
    }

    private static List<Flaw> flaws(String json) {
        var flaws = new Flaws("kalenders");
        DocumentReader.read(json, CalendarsDocument.class, flaws).checked(null, flaws);
        return flaws.all();
    }
}
