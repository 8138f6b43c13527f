package nl.kcc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.pgclient.PgException;

class BatchFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = { "40001", "40P01", "55P03", "53300", "53100", "58030", "25006", "57P01", "57P03", "08006" })
    void aDatabaseThatIsAwayOrBusyIsWaitedFor(String state) {
        assertThat(BatchFailures.isTransient(refusal(state))).isTrue();
        assertThat(BatchFailures.isDueToData(refusal(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "22021", "22P05", "23505", "23514" })
    void dataThatTheDatabaseRefusesIsParked(String state) {
        assertThat(BatchFailures.isTransient(refusal(state))).isFalse();
        assertThat(BatchFailures.isDueToData(refusal(state))).isTrue();
    }

    @Test
    void aTableThatIsMissingIsNeither() {
        assertThat(BatchFailures.isTransient(refusal("42P01"))).isFalse();
        assertThat(BatchFailures.isDueToData(refusal("42P01"))).isFalse();
    }

    @Test
    void aLostConnectionIsWaitedForAndABugIsParked() {
        assertThat(BatchFailures.isTransient(new ConnectException("refused"))).isTrue();
        assertThat(BatchFailures.isDueToData(new NullPointerException())).isTrue();
    }

    @Test
    void theReasonNeverQuotesTheContent() {
        assertThat(BatchFailures.plain(refusal("23505"))).isEqualTo("SQLSTATE 23505");
        assertThat(BatchFailures.plain(new IllegalArgumentException("Jan Jansen"))).isEqualTo("IllegalArgumentException");
    }

    private static PgException refusal(String state) {
        return new PgException("Key (name)=(Jan) exists", "ERROR", state, "detail");
    }
}
