package nl.kcc.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BsnMaskTest {

    @ParameterizedTest
    @MethodSource
    void aCitizenServiceNumberIsMaskedHoweverItIsWritten(String text, String masked) {
        assertThat(BsnMask.mask(text)).isEqualTo(masked);
        assertThat(BsnMask.isIn(text)).isTrue();
        assertThat(BsnMask.isIn(masked)).isFalse();
    }

    Stream<Arguments> aCitizenServiceNumberIsMaskedHoweverItIsWritten() {
        return Cases.in("written-as.txt").map(line -> line.split(" => "))
                .map(line -> Arguments.of(Cases.unescaped(line[0]),
                        Cases.unescaped(line[1])));
    }

    @ParameterizedTest
    @MethodSource
    void whatMerelyLooksAlikeStays(String text) {
        assertThat(BsnMask.mask(text)).isEqualTo(text);
        assertThat(BsnMask.isIn(text)).isFalse();
    }

    Stream<String> whatMerelyLooksAlikeStays() {
        return Cases.in("stays.txt").map(Cases::unescaped);
    }

    @Test
    void theTablesAreLong() {
        assertThat(Cases.in("written-as.txt").distinct()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(Cases.in("stays.txt").distinct()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void noTextStaysNoText() {
        assertThat(BsnMask.mask(null)).isNull();
        assertThat(BsnMask.mask("")).isEmpty();
    }

    /// What costs a search with a way back most: long runs that nearly are something, all over the text.
    @ParameterizedTest
    @ValueSource(strings = { "1", "0", "1 ", "12-", "06-1", "1.234,", "+31 ", "20 1", "999990342 ", "123-456-78", "nl91abna0 ",
            "€1.", "kvk ",
            "1-1-2026 ", "000000-", "a-1/", "bsn ", "z", "12345678-1234-1234-1234-", "0111 222 33" })
    void theTimeGrowsWithTheTextAlone(String piece) {
        String text = piece.repeat(100_000 / piece.length());

        assertTimeout(Duration.ofSeconds(10), () -> BsnMask.mask(text));
    }
}
