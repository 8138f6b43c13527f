package nl.kcc.intake.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.edge.Problem;

class IdempotencyKeyTest {

    @Test
    void aKeyIsUpTo255PrintableCharacters() {
        assertThat(IdempotencyKey.of("x".repeat(255), "agent")).isPresent();
        assertThat(IdempotencyKey.of("\"8e03978e-40d5-43dd\"", "agent")).isPresent();
        assertThat(IdempotencyKey.of(null, "agent")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "tab\tkey", "sleutel-é", "nul\u0000" })
    void anythingElseIsRefused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(header, "agent")).isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> IdempotencyKey.of("x".repeat(256), "agent")).isInstanceOf(Problem.InvalidInput.class);
    }
}
