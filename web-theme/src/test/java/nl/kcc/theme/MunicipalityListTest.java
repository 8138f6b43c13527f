package nl.kcc.theme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The list of municipalities: its form, and what must hold of it whatever it says.
class MunicipalityListTest {

    record Municipality(String code, String name, String from, String to, List<String> successors) {
        boolean existedOn(LocalDate day) {
            return (from == null || !LocalDate.parse(from).isAfter(day)) && (to == null || LocalDate.parse(to).isAfter(day));
        }
    }

    record MunicipalityFile(String source, String meaning, @JsonProperty(required = true) int leftOut,
            List<Municipality> municipalities) {
    }

    private final MunicipalityFile file = read();
    private final List<Municipality> all = file.municipalities();

    @Test
    void eachHasACodeOfItsOwnAndAName() {
        assertThat(all).allSatisfy(each -> {
            assertThat(each.code()).matches("GM\\d{4}");
            assertThat(each.name()).isEqualTo(each.name().strip()).matches("['\\p{Lu}].*\\p{L}.*");
        });
        assertThat(all.stream().map(Municipality::code)).doesNotHaveDuplicates().isSorted();
        assertThat(file.source()).contains("CBS");
    }

    @Test
    void noTwoOfOneDayHaveTheSameName() {
        var present = all.stream().filter(each -> each.existedOn(LocalDate.of(2025, 6, 1))).toList();

        assertThat(present).hasSize(342 - file.leftOut());
        assertThat(present.stream().map(Municipality::name)).doesNotHaveDuplicates();
        assertThat(all.stream().filter(each -> each.existedOn(LocalDate.of(2019, 6, 1)))).hasSize(355);
        assertThat(all.stream().filter(each -> each.existedOn(LocalDate.of(2021, 6, 1)))).hasSize(352);
        assertThat(all.stream().filter(each -> each.existedOn(LocalDate.of(2023, 6, 1)))).hasSize(342);
    }

    @Test
    void whoeverEndedHasSuccessorsThatWereThereThatDay() {
        Map<String, Municipality> byCode = all.stream().collect(toMap(Municipality::code, Function.identity()));

        assertThat(all).allSatisfy(each -> assertThat(each.successors() == null).isEqualTo(each.to() == null));
        assertThat(all.stream().filter(each -> each.to() != null)).isNotEmpty()
                .allSatisfy(each -> assertThat(each.successors()).isNotEmpty().doesNotHaveDuplicates()
                        .allSatisfy(
                                successor -> assertThat(byCode.get(successor).existedOn(LocalDate.parse(each.to()))).isTrue()));
    }

    /// A new one takes the place of others, on the day on which those end.
    @Test
    void whoeverBeganHasPredecessors() {
        var predecessors = all.stream().filter(each -> each.to() != null)
                .flatMap(each -> each.successors().stream().map(successor -> Map.entry(successor, each.to())))
                .collect(groupingBy(Map.Entry::getKey));

        assertThat(all.stream().filter(each -> each.from() != null)).isNotEmpty()
                .allSatisfy(each -> assertThat(predecessors.get(each.code())).extracting(Map.Entry::getValue)
                        .contains(each.from()));
    }

    private static MunicipalityFile read() {
        try (InputStream file = MunicipalityListTest.class
                .getResourceAsStream("/META-INF/resources/theme/municipalities.json")) {
            return new ObjectMapper().readValue(file, MunicipalityFile.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
