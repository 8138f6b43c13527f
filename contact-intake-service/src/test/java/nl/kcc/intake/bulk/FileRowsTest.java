package nl.kcc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.edge.Problem;

class FileRowsTest {

    private static final Map<ImportField, String> ROW = Map.of(ImportField.SOURCE_ID, "1", ImportField.CHANNEL, "telefoon",
            ImportField.SUMMARY, "Wat kost het?");

    @ParameterizedTest
    @ValueSource(strings = {
            "bronnummer;kanaal;vraag\r\n1;telefoon;Wat kost het?\r\n",
            "Bronnummer,Kanaal,Vraag\n1,telefoon,Wat kost het?",
            "Bron-ID\tKANAAL\tOmschrijving\n1\ttelefoon\tWat kost het?\n",
            "sep=|\nsourceId|channel|summary\n1|telefoon|Wat kost het?\n",
            "\"bronnummer\";\"kanaal\";\"vraag\";;\n\"1\"; telefoon ;\"Wat kost het?\";;\n;;;;\n\n" })
    void aTableIsReadHoweverItIsSeparated(String csv) throws IOException {
        assertThat(all(new CsvRows(new StringReader(csv)))).singleElement()
                .satisfies(row -> assertThat(row.cells()).isEqualTo(ROW));
    }

    @Test
    void rowsAreCountedAsASpreadsheetDoes() throws IOException {
        var rows = all(new CsvRows(new StringReader("bronnummer;vraag\n1;\"twee\nregels\"\n\n;;\n2;x\n3;x;te veel\n")));

        assertThat(rows).extracting(FileRow::number).containsExactly(2L, 5L, 6L);
        assertThat(rows.getFirst().cells()).containsEntry(ImportField.SUMMARY, "twee\nregels");
        assertThat(rows.getLast().flaw()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "bronnummer;lievelingskleur\n1;x\n", "vraag;omschrijving\nx;x\n", "1;telefoon;Hallo\n" })
    void headingsThatNobodyKnowsAreAnErrorOfTheWholeFile(String csv) {
        assertThatThrownBy(() -> all(new CsvRows(new StringReader(csv)))).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aCellWithoutEndIsNotKeptForEver() throws IOException {
        var rows = new CsvRows(new StringReader("bronnummer;vraag\n1;x\n2;\"" + "a".repeat(600_000)));

        assertThat(rows.next()).isPresent();
        assertThatThrownBy(rows::next).isInstanceOf(UnreadableFile.class)
                .satisfies(file -> assertThat(((UnreadableFile) file).row()).isEqualTo(3));
    }

    @Test
    void linesOfJsonAreReadFlatOrAsTheInterfaceHasThem() {
        var rows = all(new JsonRows(new StringReader(
                """
                        {"sourceId": "1", "channel": "telefoon", "summary": "Wat kost het?", "topic": null}

                        {"sourceId": "2", "channel": "EMAIL", "person": {"type": "EMAIL", "value": "jan@voorbeeld.nl"}, \
                        "questions": [{"summary": "Een", "outcome": "HANDOVER", "handover": {"reason": "COMPLEX"}}, {"summary": "Twee"}]}
                        """)));

        assertThat(rows.get(0).cells()).isEqualTo(ROW);
        assertThat(rows.get(1).number()).isEqualTo(3);
        assertThat(rows.get(1).cells()).containsEntry(ImportField.PERSON_VALUE, "jan@voorbeeld.nl");
        assertThat(rows.get(1).questions()).containsExactly(Map.of(ImportField.SUMMARY, "Een", ImportField.OUTCOME, "HANDOVER",
                ImportField.HANDOVER_REASON, "COMPLEX"), Map.of(ImportField.SUMMARY, "Twee"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "7", "null", "{} {}", "{\"sourceId\": 1}", "{\"kleur\": \"rood\"}", "{\"bsn\": \"1\"}",
            "{\"topic\": \"a\", \"topic\": \"b\"}", "{\"questions\": {}}", "{\"questions\": [1]}",
            "{\"person\": {\"naam\": \"Jan\"}}",
            "{\"person\": {\"person\": {\"type\": \"BSN\"}}}" })
    void aLineThatIsNoRowIsNamedAndTheNextOneIsRead(String line) {
        var rows = all(new JsonRows(new StringReader(line + "\n{\"sourceId\": \"2\"}")));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).flaw()).isPresent();
        assertThat(rows.get(1).flaw()).isEmpty();
    }

    @Test
    void aLineWithoutEndIsNotKept() {
        var rows = all(
                new JsonRows(new StringReader("{\"summary\": \"" + "a".repeat(3_000_000) + "\"}\n{\"sourceId\": \"2\"}")));

        assertThat(rows.get(0).flaw()).isPresent();
        assertThat(rows.get(1).cells()).containsEntry(ImportField.SOURCE_ID, "2");
    }

    private static List<FileRow> all(FileRows file) {
        List<FileRow> rows = new ArrayList<>();
        for (Optional<FileRow> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
