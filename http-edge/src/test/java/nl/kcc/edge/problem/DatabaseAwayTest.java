package nl.kcc.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.CharConversionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonParseException;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = { "57P01", "57P02", "57P03", "08006", "53300", "53100", "53200", "58030", "58P01", "40001", "40P01",
            "55P03", "25006" })
    void aStateThatPassesMeansAway(String state) {
        assertThat(DatabaseAway.explains(new IllegalStateException("wrapped", database(state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "23505", "22021", "42P01", "42501", "XX000" })
    void aStateThatStaysIsAFailure(String state) {
        assertThat(DatabaseAway.explains(database(state))).isFalse();
    }

    static Stream<Throwable> lostConnections() {
        return Stream.of(new ConnectException("refused"), new IOException("reset"), new TimeoutException(),
                new io.smallrye.mutiny.TimeoutException(), ClosedConnectionException.INSTANCE,
                new ConnectionPoolTooBusyException("full"), new NoStackTraceThrowable("Timeout"),
                new VertxException("Connection was closed", true));
    }

    @ParameterizedTest
    @MethodSource("lostConnections")
    void aLostConnectionMeansAway(Throwable failure) {
        assertThat(DatabaseAway.explains(failure)).isTrue();
        assertThat(DatabaseAway.explains(new RuntimeException(new RuntimeException(failure)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = { NullPointerException.class, IllegalStateException.class, StackOverflowError.class })
    void ourOwnMistakesAreFailures(Class<? extends Throwable> type) throws ReflectiveOperationException {
        assertThat(DatabaseAway.explains(type.getDeclaredConstructor().newInstance())).isFalse();
    }

    static Stream<Throwable> failuresOfAnotherKind() {
        return Stream.of(new JsonParseException(null, "broken"), new FileNotFoundException("file"),
                new NoSuchFileException("file"),
                new CharConversionException("bytes"), new HttpClosedException("closed"), new StreamResetException(8));
    }

    @ParameterizedTest
    @MethodSource("failuresOfAnotherKind")
    void whatFailsElsewhereIsNotTheDatabases(Throwable failure) {
        assertThat(DatabaseAway.explains(failure)).isFalse();
        assertThat(DatabaseAway.explains(new IllegalStateException(failure))).isFalse();
    }

    private static PgException database(String state) {
        return new PgException("text", "ERROR", state, "detail");
    }
}
