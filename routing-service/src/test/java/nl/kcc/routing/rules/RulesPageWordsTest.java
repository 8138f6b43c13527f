package nl.kcc.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;
import nl.kcc.routing.documents.ShippedFile;

/// The page of rules has words for everything that a rule may look at: what it has none for, nobody can choose.
class RulesPageWordsTest {

    private static final Map<String, Enum<?>[]> CODES = Map.of("OUTCOMES", Outcome.values(), "URGENCIES", Urgency.values(),
            "LOADS", Workload.values());

    private final String page = ShippedFile.text("META-INF/resources/regels/sentence.js");

    @Test
    void everyFactCanBeChosen() {
        assertThat(Arrays.stream(RuleFact.values()).map(RuleFact::field)).allSatisfy(
                fact -> assertThat(page).containsPattern("\\n  " + fact + ": \\{ title: "));
    }

    @Test
    void everyCodeHasAWord() {
        CODES.forEach((name, codes) -> {
            var words = Pattern.compile("const " + name + " = \\{(.*?)};", Pattern.DOTALL).matcher(page);
            assertThat(words.find()).as(name).isTrue();
            assertThat(codes).allSatisfy(code -> assertThat(words.group(1)).as(name).contains(code.name() + ": '"));
        });
    }
}
