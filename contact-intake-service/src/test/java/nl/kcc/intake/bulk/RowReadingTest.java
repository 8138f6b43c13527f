package nl.kcc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.edge.Problem;
import nl.kcc.events.Channel;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.registration.Asker;
import nl.kcc.intake.registration.NewHandover;
import nl.kcc.intake.registration.NewInteraction;
import nl.kcc.intake.registration.NewQuestion;
import nl.kcc.intake.registration.ReportedOutcome;

class RowReadingTest {

    private static final RowReading READING = new RowReading("agent", given -> {
        if ("GM0000".equals(given)) {
            throw new Problem.Forbidden("U mag dat niet.");
        }
        return given == null ? "GM0344" : given;
    });

    @Test
    void aRowInDutchIsAnInteraction() {
        var read = read(Map.of(ImportField.SOURCE_ID, "A-1", ImportField.CHANNEL, "Balie", ImportField.DATE, "20-11-2026",
                ImportField.TIME, "9:14", ImportField.EMAIL, "jan@voorbeeld.nl", ImportField.PHONE, "0612345678",
                ImportField.SUMMARY, "Wat kost het?", ImportField.OUTCOME, "overgedragen", ImportField.DEPARTMENT,
                "reiniging"));

        assertThat(read.channel()).isEqualTo(Channel.COUNTER);
        assertThat(read.occurredAt()).isEqualTo(Instant.parse("2026-11-20T08:14:00Z"));
        assertThat(read.asker()).contains(new Asker(IdentifierType.EMAIL, "jan@voorbeeld.nl"));
        assertThat(read.questions()).containsExactly(new NewQuestion(null, "Wat kost het?", ReportedOutcome.HANDOVER,
                Optional.of(new NewHandover(null, "reiniging", null))));
    }

    @Test
    void theSameNumberOfTwoMunicipalitiesIsTwoRows() {
        var ours = read(Map.of(ImportField.SOURCE_ID, "1", ImportField.CHANNEL, "web"));
        var theirs = read(Map.of(ImportField.SOURCE_ID, "1", ImportField.CHANNEL, "web", ImportField.MUNICIPALITY, "GM0363"));

        assertThat(ours.source().key()).isNotEqualTo(theirs.source().key());
    }

    @ParameterizedTest
    @CsvSource({ "BSN, 12345672, 012345672", "BSN, 12345678, 12345678", "PHONE, 612345678, 612345678",
            "KVK, 12345678, 12345678" })
    void aZeroThatASpreadsheetStrippedIsPutBackWhereThatIsSure(ImportField column, String cell, String read) {
        assertThat(read(Map.of(ImportField.SOURCE_ID, "1", ImportField.CHANNEL, "web", column, cell)).asker())
                .hasValueSatisfying(asker -> assertThat(asker.value()).isEqualTo(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PHONE | 6,12E+08 | person.value | afgekort",
            "BSN | 9.99990342E8 | person.value | afgekort",
            "SOURCE_ID | 1,2E+11 | sourceId | afgekort",
            "KVK | 1234567 | person.value | zeven cijfers",
            "CHANNEL | fax | channel | kanaal",
            "OUTCOME | weet niet | outcome | uitkomst",
            "MUNICIPALITY | GM0000 | municipality | mag dat niet",
            "OCCURRED_AT | 25-10-2026 02:30 | occurredAt | twee keer",
            "PERSON_TYPE | NAAM | person.type | soort",
            "SUMMARY | caf\uFFFD | summary | niet te lezen" })
    void whatCannotBeIsNamed(ImportField field, String cell, String named, String complaint) {
        Map<ImportField, String> cells = new EnumMap<>(Map.of(ImportField.SOURCE_ID, "1", ImportField.CHANNEL, "web"));
        cells.put(field, cell);

        assertThatThrownBy(() -> read(cells)).isInstanceOf(RowRefused.class).hasMessageContaining(complaint)
                .satisfies(refused -> assertThat(((RowRefused) refused).field()).isEqualTo(named));
    }

    @Test
    void aRowWithoutANumberOfItsOwnIsRefused() {
        assertThatThrownBy(() -> read(Map.of(ImportField.CHANNEL, "web"))).isInstanceOf(RowRefused.class)
                .hasMessageContaining("eigen nummer");
    }

    private static NewInteraction read(Map<ImportField, String> cells) {
        return READING.read(FileRow.of(2, cells)).interaction();
    }
}
