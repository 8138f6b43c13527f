package nl.kcc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class LastWordsTest {

    @Test
    void theLastCauseOfAStackTraceSaysItBest() {
        assertThat(LastWords.among(List.of(
                "02:30:01 INFO  starting",
                "02:30:02 ERROR Failed to start application",
                "java.lang.RuntimeException: Failed to start quarkus",
                "\tat io.quarkus.Application.start(Application.java:1)",
                "Caused by: java.lang.IllegalStateException: Set kcc.session-key to at least 32 characters.",
                "\t... 12 more",
                ""))).isEqualTo("Set kcc.session-key to at least 32 characters.");
    }

    @Test
    void anAlarmCountsMoreThanTheLinesAfterIt() {
        assertThat(LastWords.among(List.of("FATAL:  could not bind", "LOG:  shut down"))).isEqualTo("FATAL:  could not bind");
    }

    @Test
    void withoutAnyAlarmTheLastLineIsTaken() {
        assertThat(LastWords.among(List.of("first", "last"))).isEqualTo("last");
    }

    @Test
    void silenceIsSaidToo() {
        assertThat(LastWords.among(List.of())).isEqualTo("(nothing was logged)");
    }
}
