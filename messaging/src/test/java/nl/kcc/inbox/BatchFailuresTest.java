package nl.kcc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.pgclient.PgException;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = { "40001", "40P01", "55P03", "53300", "53100", "58030", "25006", "57P01", "57P03", "08006" })
    void aDatabaseThatIsAwayOrBusyIsWaitedFor(String state) {
        assertThat(Failures.isTransient(refusal(state))).isTrue();
        assertThat(Failures.isDueToData(refusal(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "22021", "22P05", "23505", "23514" })
    void dataThatTheDatabaseRefusesIsParked(String state) {
        assertThat(Failures.isTransient(refusal(state))).isFalse();
        assertThat(Failures.isDueToData(refusal(state))).isTrue();
    }

    @Test
    void aTableThatIsMissingIsNeither() {
        assertThat(Failures.isTransient(refusal("42P01"))).isFalse();
        assertThat(Failures.isDueToData(refusal("42P01"))).isFalse();
    }

    @Test
    void aLostConnectionIsWaitedForAndABugIsParked() {
        assertThat(Failures.isTransient(new ConnectException("refused"))).isTrue();
        assertThat(Failures.isDueToData(new NullPointerException())).isTrue();
    }

    @Test
    void theReasonNeverQuotesTheContent() {
        assertThat(Failures.plain(refusal("23505"))).isEqualTo("SQLSTATE 23505");
        assertThat(Failures.plain(new IllegalArgumentException("Jan Jansen"))).isEqualTo("IllegalArgumentException");
    }

    private static PgException refusal(String state) {
        return new PgException("Key (name)=(Jan) exists", "ERROR", state, "detail");
    }
}
