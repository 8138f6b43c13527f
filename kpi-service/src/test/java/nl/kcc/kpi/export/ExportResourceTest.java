package nl.kcc.kpi.export;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.EncounterState;
import nl.kcc.events.Outcome;
import nl.kcc.events.TopicState;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class ExportResourceTest {

    private static final String FIGURES = "municipality=GM1701&groupBy=channel";

    @BeforeEach
    void someContacts() {
        if (Ask.manager("/v1/kpi?municipality=GM1701").getInt("total.registered") == 0) {
            Events.send(new TopicState("boos-onderwerp", 1, "=HYPERLINK(\"x\")", null, null, List.of(), List.of(), null, true));
            IntStream.range(0, 8).forEach(_ -> Events.send(inMunicipality("GM1701").about("boos-onderwerp")
                    .with(Outcome.ANSWERED).state()));
            Events.send(inMunicipality("GM1701").by(Channel.WEB).handedOver().state());
            Events.send(inMunicipality("GM1701").by(Channel.WEB).with(Outcome.REFERRED).state());
            Ask.untilRegistered("GM1701", 10);
            await().atMost(Duration.ofSeconds(60)).until(() -> Ask.manager("/v1/kpi?municipality=GM1701&groupBy=topic")
                    .getList("groups.name").contains("=HYPERLINK(\"x\")"));
        }
    }

    @Test
    void aCsvFileHasARowForEachPartAndNoTotalAmongThem() {
        List<Map<String, String>> rows = csv(FIGURES);

        JsonPath kpi = Ask.manager("/v1/kpi?" + FIGURES);
        assertThat(rows).extracting(row -> row.get("Kanaal")).containsExactly("Telefoon", "Website");
        assertThat(rows).extracting(row -> row.get("Kanaal (code)")).containsExactly("PHONE", "WEB");
        assertThat(rows).extracting(row -> row.get("Uitkomst bekend (n)")).containsExactly("8", "2");
        assertThat(rows.getFirst()).containsEntry("Definitie", "1").containsEntry("Van", kpi.getString("from"))
                .containsEntry("Norm (%)", "80,00").containsEntry("Gemeenten", "Westerveld").containsEntry("Filters", "")
                .containsEntry("In één keer goed (%)", "100,00").containsEntry("Netto (%)", "")
                .containsEntry("Oordeel", "Te weinig vragen").containsEntry("Oordeel (code)", "UNDECIDED");
    }

    @Test
    void theTotalIsAFileOfItsOwn() {
        Map<String, String> total = csv("municipality=GM1701").getFirst();

        assertThat(total).containsEntry("Uitkomst bekend (n)", "10").containsEntry("In één keer goed (%)", "90,00")
                .containsEntry("Verschil met de norm (procentpunt)", "10,00");
        assertThat(total.get("Marge van (%)")).startsWith("59,");
    }

    @Test
    void everyFigureOfTheInterfaceIsInTheFile() {
        Map<String, Object> total = Ask.manager("/v1/kpi?" + FIGURES).getMap("total");

        assertThat(FigureColumn.ALL).extracting(figure -> figure.column().title()).doesNotHaveDuplicates();
        assertThat(FigureColumn.ALL).extracting(FigureColumn::field)
                .containsAll(total.keySet().stream().filter(name -> !List.of("exclusions", "reported").contains(name))
                        .toList());
    }

    @Test
    void aSpreadsheetHasAShortSheetRowsAndTheTotalApart() throws IOException {
        Map<String, List<Row>> sheets = sheets(FIGURES);

        assertThat(sheets.keySet()).containsExactly("Kort", "Per kanaal", "Alles", "Totaal");
        JsonPath kpi = Ask.manager("/v1/kpi?" + FIGURES);
        assertThat(pair(sheets.get("Kort"), "Oordeel").asString()).isEqualTo("Te weinig vragen");
        assertThat(pair(sheets.get("Kort"), "Gemeente").asString()).isEqualTo("Westerveld");
        assertThat(pair(sheets.get("Kort"), "Norm van de periode").asNumber()).isEqualTo(new BigDecimal("0.8"));
        assertThat(pair(sheets.get("Kort"), "Van").asDate().toLocalDate()).isEqualTo(LocalDate.parse(kpi.getString("from")));
        assertThat(pair(sheets.get("Totaal"), "Vastgelegd").asNumber()).isEqualTo(BigDecimal.TEN);
        assertThat(pair(sheets.get("Totaal"), "In één keer goed").asNumber()).isEqualTo(new BigDecimal("0.9"));
    }

    @Test
    void ofReasonsAShortSheetTellsWhatTheyAreWorth() throws IOException {
        List<Row> rows = sheets("municipality=GM1701&groupBy=reason").get("Per reden");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().stream().map(Cell::asString)).containsExactly("Reden", "Reden (code)", "Gemist",
                "Deel van wat is gemist", "Waard (procentpunt)");
        assertThat(rows.get(1).getCellAsNumber(2)).contains(BigDecimal.ONE);
        assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("1");
        assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Vastgelegd", "Uitkomst bekend (n)", "Goed", "Gemist", "Nog open" })
    void theRowsAddUpToTheTotal(String figure) throws IOException {
        Map<String, List<Row>> sheets = sheets(FIGURES);

        List<Row> all = sheets.get("Alles");
        int column = all.getFirst().stream().map(Cell::asString).toList().indexOf(figure);
        assertThat(all.stream().skip(1).map(row -> row.getCellAsNumber(column).orElseThrow()).reduce(BigDecimal::add))
                .contains(pair(sheets.get("Totaal"), figure).asNumber());
    }

    @ParameterizedTest
    @CsvSource({ "municipality=GM1701&groupBy=channel&from=2026-09-01&to=2026-09-30, westerveld_2026-09_per-kanaal",
            "from=2026-09-30&to=2026-09-30, alle-gemeenten_2026-09-30_totaal",
            "municipality=GM1701&table=encounters&from=2026-01-01&to=2026-12-31, westerveld_2026_gesprekken-en-bezoeken" })
    void aFileIsNamedByMunicipalityPeriodAndContent(String query, String name) {
        Ask.as("manager", "/v1/kpi/export?format=xlsx&" + query).statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
    }

    @Test
    void callsAndVisitsAreThereByDayAndChannel() throws IOException {
        Instant moment = Instant.parse("2025-07-01T08:00:00Z");
        Events.send(call(moment, 20, 200, moment));
        Events.send(call(moment, null, 30, null));
        Events.send(call(moment.plus(Duration.ofDays(2)), 30, 90, null));
        Events.send(new EncounterState(UUID.randomUUID(), 1, "GM1703", Channel.COUNTER, moment, moment, null, null, 0, true,
                null));
        String query = "table=encounters&from=2025-06-15&to=2025-08-15&municipality=GM1703";
        await().atMost(Duration.ofSeconds(60)).until(() -> csv(query).size() == 3);

        List<Map<String, String>> rows = csv(query);

        assertThat(rows).extracting(row -> row.get("Dag")).containsExactly("2025-07-01", "2025-07-01", "2025-07-03");
        assertThat(rows).extracting(row -> row.get("Kanaal")).containsExactly("Telefoon", "Balie", "Telefoon");
        assertThat(rows.getFirst()).containsEntry("Van", "2025-06-15").containsEntry("Gemeenten", "GM1703")
                .containsEntry("Aangeboden", "2").containsEntry("Opgenomen of geholpen", "1")
                .containsEntry("Opgehangen of weggegaan", "1").containsEntry("Op tijd", "1")
                .containsEntry("Op tijd of niet (n)", "2").containsEntry("Deel op tijd (%)", "50,00")
                .containsEntry("Norm (%)", "80,00")
                .containsEntry("Norm in seconden", "25").containsEntry("Oordeel (code)", "UNDECIDED")
                .containsEntry("Oordeel", "Te weinig vragen").containsEntry("Deel vastgelegd (%)", "100,00")
                .containsEntry("Helft binnen, in seconden", "180");
        assertThat(rows.get(1)).containsEntry("Nog bezig", "1").containsEntry("Deel op tijd (%)", "")
                .containsEntry("Deel vastgelegd (%)", "").containsEntry("Oordeel (code)", "NO_DATA")
                .containsEntry("Norm in seconden, met afspraak", "600");
        assertThat(sheets(query).get("Per dag")).hasSize(4);
        assertThat(sheets(query + "&channel=COUNTER").get("Per dag")).hasSize(2);
    }

    private static EncounterState call(Instant moment, Integer answered, int ended, Instant registered) {
        return new EncounterState(UUID.randomUUID(), 1, "GM1703", Channel.PHONE, moment, moment,
                answered == null ? null : moment.plusSeconds(answered), moment.plusSeconds(ended), 0, null, registered);
    }

    @ParameterizedTest
    @CsvSource({ "SETTLED, 9", "HANDED_OVER, 1", "REGISTERED, 10", "OVERDUE, 0" })
    void aListHasEachContactOfTheFigureOnce(String state, int contacts) throws IOException {
        String list = "municipality=GM1701&list=" + state;

        assertThat(csv(list)).extracting(row -> row.get("Kenmerk")).hasSize(contacts).doesNotHaveDuplicates();
        assertThat(sheets(list).get("Vragen")).hasSize(1 + contacts);
        assertThat(pair(sheets(list).get("Kort"), "Aantal vragen").asNumber()).isEqualTo(BigDecimal.valueOf(contacts));
    }

    @Test
    void aNameIsNeverRunAsAFormula() {
        assertThat(csv("municipality=GM1701&list=SETTLED&channel=PHONE"))
                .extracting(row -> row.get("Onderwerp")).containsOnly("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void aListThatIsTooLongIsRefusedInWords() {
        IntStream.range(0, 51).forEach(_ -> Events.send(inMunicipality("GM1702").state()));
        Ask.untilRegistered("GM1702", 51);

        JsonPath problem = Ask.as("manager", "/v1/kpi/export?format=csv&list=OPEN&municipality=GM1702").statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of("list"));
        assertThat(problem.getString("detail")).contains("51 vragen", "50");
    }

    @ParameterizedTest
    @CsvSource({ "format=pdf, format", "list=OPEN, format", "format=csv&list=GONE, list", "format=xlsx&window=x, window",
            "format=csv&table=calls, table", "format=csv&table=encounters&list=OPEN, list",
            "format=csv&table=encounters&topic=none, topic", "format=csv&from=2026-01-02&to=2026-01-01, to",
            "format=csv&list=OPEN&occurredFrom=x, occurredFrom" })
    void whatIsWrongIsNamed(String parameters, String field) {
        Ask.as("manager", "/v1/kpi/export?" + parameters).statusCode(400).body("violations[0].field", equalTo(field));
    }

    private static List<Map<String, String>> csv(String query) {
        String text = new String(file("csv", query), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        List<String> lines = text.substring(1).lines().toList();
        String[] titles = lines.getFirst().split(";");
        return lines.stream().skip(1).map(line -> {
            String[] values = line.split(";", -1);
            assertThat(values).hasSameSizeAs(titles);
            Map<String, String> row = new TreeMap<>();
            IntStream.range(0, titles.length).forEach(i -> row.put(titles[i], values[i]));
            return row;
        }).toList();
    }

    private static Map<String, List<Row>> sheets(String query) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx", query)))) {
            Map<String, List<Row>> sheets = new LinkedHashMap<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
            return sheets;
        }
    }

    /// What stands beside a term.
    private static Cell pair(List<Row> rows, String term) {
        return rows.stream().filter(row -> row.getCellAsString(0).filter(term::equals).isPresent()).findFirst()
                .orElseThrow().getCell(1);
    }

    private static byte[] file(String format, String query) {
        return Ask.as("manager", "/v1/kpi/export?format=" + format + "&" + query).statusCode(200)
                .header("Content-Disposition", org.hamcrest.Matchers.endsWith("." + format + "\"")).extract()
                .asByteArray();
    }
}
