package nl.kcc.kpi.reports.losses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.kcc.events.HandoverReason;

class WordsOfReasonsTest {

    private static final Path WORDS = Path.of("src/main/resources/META-INF/resources/cijfers/text.js");

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhatTheAgentChose(HandoverReason reason) throws IOException {
        assertThat(Files.readString(WORDS)).contains("  %s: '%s',\n".formatted(reason, reason.label()));
    }
}
