package nl.kcc.kpi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.kcc.events.Exclusion;
import nl.kcc.kpi.reports.contacts.Selection;

/// Files say what the pages say.
class WordsTest {

    private static final Pattern ENTRY = Pattern.compile("(\\w+): '([^']*)'");

    @Test
    void wordsAreThoseOfThePages() throws IOException {
        assertThat(page("theme/words.js", "CHANNELS")).hasSize(4).allSatisfy(same(Words::ofChannel));
        assertThat(page("theme/words.js", "WITHOUT")).hasSize(2).allSatisfy(same(Words::without));
        assertThat(page("theme/words.js", "STATES")).hasSize(9).allSatisfy(same(Words::ofState));
        assertThat(page("cijfers/text.js", "SELECTIONS")).hasSizeGreaterThan(30).allSatisfy(same(Words::ofSelection));
        assertThat(page("cijfers/text.js", "EXCLUSIONS")).isNotEmpty().allSatisfy(same(Words::ofExclusion));
        assertThat(page("cijfers/text.js", "REASONS")).isNotEmpty().allSatisfy(same(Words::ofReason));
    }

    @ParameterizedTest
    @EnumSource
    void eachListHasAName(Selection selection) {
        assertThat(Words.ofSelection(selection.name())).isNotEqualTo(selection.name());
    }

    @ParameterizedTest
    @EnumSource
    void eachExclusionHasAName(Exclusion exclusion) {
        assertThat(Words.ofExclusion(exclusion.name())).isNotEqualTo(exclusion.name());
    }

    @Test
    void fewerThanThirtyAreTooFewForAVerdict() {
        assertThat(Words.ofVerdict("UNDECIDED", 29)).isEqualTo("Te weinig vragen");
        assertThat(Words.ofVerdict("UNDECIDED", 30)).isEqualTo("Nog niet zeker");
        assertThat(Words.ofVerdict("BELOW", 1_000)).isEqualTo("Norm niet gehaald");
    }

    @Test
    void aCodeOfTheOrganisationsOwnStaysAsItIs() {
        assertThat(Words.ofReason("EIGEN_REDEN")).isEqualTo("EIGEN_REDEN");
        assertThat(Words.ofReason(null)).isNull();
    }

    private static BiConsumer<String, String> same(UnaryOperator<String> words) {
        return (code, text) -> assertThat(words.apply(code)).as(code).isEqualTo(text);
    }

    /// A list of words of a page.
    private static Map<String, String> page(String file, String list) throws IOException {
        try (var in = WordsTest.class.getResourceAsStream("/META-INF/resources/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String block = text.substring(text.indexOf("const " + list + " = {"));
            return ENTRY.matcher(block.substring(0, block.indexOf("};"))).results()
                    .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2), (one, _) -> one, TreeMap::new));
        }
    }
}
