package nl.kcc.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.edge.Problem;

class IdempotencyKeyTest {

    @Test
    void aKeyIsUpTo255PrintableCharacters() {
        assertThat(key("x".repeat(255))).isPresent();
        assertThat(key("\"" + "x".repeat(255) + "\"")).isPresent();
        assertThat(IdempotencyKey.of(List.of())).isEmpty();
    }

    @Test
    void quotesMakeNoOtherKey() {
        assertThat(key("\"8e03978e-40d5-43dd\"")).isEqualTo(key("8e03978e-40d5-43dd"));
        assertThat(key("\"a\\\"b\"")).isEqualTo(key("a\"b"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\"\"", "\" \"", "tab\tkey", "sleutel-é", "nul\u0000" })
    void anythingElseIsRefused(String header) {
        assertThatThrownBy(() -> key(header)).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aKeyThatIsTooLongOrThereTwiceIsRefused() {
        assertThatThrownBy(() -> key("x".repeat(256))).isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> IdempotencyKey.of(List.of("a", "b"))).isInstanceOf(Problem.InvalidInput.class);
    }

    private static Optional<IdempotencyKey> key(String header) {
        return IdempotencyKey.of(List.of(header));
    }
}
