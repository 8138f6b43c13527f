package nl.kcc.intake.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @RepeatedTest(20)
    void whatIsGivenCanBeReadAgain() {
        Reference given = Reference.random(new SecureRandom());

        assertThat(given.value()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}").doesNotContainPattern("[ILOU]");
        assertThat(Reference.read(given.value())).contains(given);
    }

    @ParameterizedTest
    @ValueSource(strings = { "K7Q2-9XMD-40FB", "k7q2 9xmd 40fb", "K7Q29XMD4OFB", " k7q2–9xmd–4ofb. " })
    void peopleCopyItAsTheyLike(String written) {
        assertThat(Reference.read(written)).contains(new Reference("K7Q2-9XMD-40FB"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "K7Q2-9XMD", "K7Q2-9XMD-40FBA", "K7Q2-9XMD-40F!", "' or '1'='1" })
    void whatCanBeNoneIsNone(String written) {
        assertThat(Reference.read(written)).isEmpty();
    }
}
