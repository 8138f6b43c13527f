package nl.kcc.routing.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.events.Destination;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.documents.ShippedFile;
import nl.kcc.routing.rulefiles.ReadRules.Fault;
import nl.kcc.routing.rules.RandomRules;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;
import nl.kcc.routing.rules.RuleTableDocument.Result;
import nl.kcc.routing.rulesets.ShippedKnowledge;

class RuleFilesTest {

    private static final String HEADINGS = "id;channel;destination;reason;answerWorkingDays;explanation\n";
    private static final String DMN = DmnDocument.write(new RuleTableDocument(null, List.of(new Entry("alles", null,
            new Result(Destination.FRONT_OFFICE, "ALL", null, null, null), "Zelf \"doen\" <nu> & snel."))), 3);

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        RuleTableDocument shipped = DocumentReader.read(ShippedFile.text("rules/rules.json"), RuleTableDocument.class,
                new Flaws("regels"));
        assertReadBack(new RuleTableDocument(null, shipped.rules()));
        var random = new RandomRules(7, ShippedKnowledge.KNOWLEDGE.catalogue(), 30);
        for (int i = 0; i < 100; i++) {
            assertReadBack(random.table(20, RuleTableDocument.facts()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "'s Morgens open", "Zegt u \"ja\"; of \\ nee", "Een {uiterlijk} - <b>vet</b> & meer", "-5",
            "true",
            "Twee\nregels", "null", "  " })
    void whateverASentenceSaysComesBack(String sentence) {
        var table = new RuleTableDocument(null, List.of(new Entry("alles", null,
                new Result(Destination.FRONT_OFFICE, "ALL", null, true, 3), sentence.isBlank() ? null : sentence)));

        assertReadBack(table);
    }

    private static void assertReadBack(RuleTableDocument table) {
        assertThat(CsvRules.read(CsvRules.write(table)).document()).isEqualTo(table);
        ReadRules dmn = DmnRules.read(DmnDocument.write(table, 1).getBytes(StandardCharsets.UTF_8));
        assertThat(dmn.faults()).isEmpty();
        assertThat(dmn.document()).isEqualTo(table);
    }

    @Test
    void everyFaultOfACsvIsFoundAtItsLine() {
        String rows = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "r" + i + ";WEB;NERGENS;R;" + (i % 2 == 0 ? "veel" : "3") + ";Zin.")
                .collect(Collectors.joining("\n"));

        List<Fault> faults = CsvRules.read(HEADINGS + rows).faults();

        assertThat(faults).hasSize(60);
        assertThat(faults.stream().map(Fault::line).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 41).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "id;kleur;destination;reason;explanation;id # 1 # kleur",
            "id;destination;reason;explanation;id # 1 # twee keer",
            "id;destination;explanation # 1 # 'reason' ontbreekt",
            "id;destination;reason;explanation # 1 # geen regels onder" })
    void headingsThatAreWrongAreNamed(String text, int line, String message) {
        assertThat(CsvRules.read(text).faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void emptyLinesBelowTheHeadingsAreNoRules() {
        ReadRules read = CsvRules.read(HEADINGS + "\n;;;;;\n");

        assertThat(read.count()).isZero();
        assertThat(read.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("geen regels onder"));
    }

    @Test
    void aQuoteThatDoesNotCloseAndARowThatIsTooLongAreFaults() {
        assertThat(CsvRules.read(HEADINGS + "a;WEB;FRONT_OFFICE;A;;Zin.;te veel\n").faults()).singleElement()
                .returns(2, Fault::line);
        assertThat(CsvRules.read(HEADINGS + "a;WEB;FRONT_OFFICE;A;;" + "x".repeat(3000)).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "hitPolicy=\"FIRST\" # hitPolicy=\"COLLECT\" # niet COLLECT",
            "hitPolicy=\"FIRST\" # hitPolicy=\"ANY\" # niet ANY",
            "hitPolicy=\"FIRST\" # x=\"y\" # niet UNIQUE",
            "20191111/MODEL # 20180521/MODEL # geen bestand van DMN 1.3",
            "<text>topic</text> # <text>leeftijd</text> # leeftijd",
            "<text>topic</text> # <text>channel</text> # twee keer",
            "name=\"reason\" # name=\"kleur\" # kleur",
            "<text>-</text> # <text>[1..3]</text> # wordt niet begrepen",
            "<text>-</text> # <text>not(\"WEB\")</text> # wordt niet begrepen",
            "<text>\"FRONT_OFFICE\"</text> # <text>\"NERGENS\"</text> # FRONT_OFFICE of BACK_OFFICE",
            "</definitions> # <decision> # geen geldige XML" })
    void aDecisionTableThatCannotBecomeRulesIsRefused(String right, String wrong, String message) {
        assertThat(DMN).contains(right);
        assertThat(DmnRules
                .read(DMN.replaceFirst(java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong))
                        .getBytes(StandardCharsets.UTF_8))
                .faults()).anySatisfy(fault -> assertThat(fault.message()).contains(message));
    }

    @Test
    void nothingOutsideAFileIsLookedUp() {
        String outside = DMN
                .replaceFirst("<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions")
                .replace("Zelf", "&x;");
        String bomb = DMN.replaceFirst("<definitions",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><definitions")
                .replace("Zelf", "&b;");

        for (String file : List.of(outside, bomb)) {
            ReadRules read = DmnRules.read(file.getBytes(StandardCharsets.UTF_8));
            assertThat(read.faults()).singleElement()
                    .satisfies(fault -> assertThat(fault.message()).contains("geen geldige XML"));
            assertThat(read.count()).isZero();
        }
    }
}
