package nl.kcc.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPositionTest {

    private static final UUID ID = UUID.fromString("0195f0a2-7c3e-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-20T09:14:05.123456Z", "1969-12-31T23:59:59.999999Z", "2000-01-01T00:00:00Z" })
    void whatIsSentBackIsWhatWasTold(String moment) {
        var position = new ListPosition(Instant.parse(moment), ID);

        assertThat(position.toString()).matches("[A-Za-z0-9_-]{32}");
        assertThat(ListPosition.parse(position.toString())).isEqualTo(position);
    }

    @Test
    void anIdOfWhichTheFirstBitIsSetComesBackToo() {
        var position = new ListPosition(Instant.EPOCH, new UUID(-1, Long.MIN_VALUE));

        assertThat(ListPosition.parse(position.toString())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "1", "null", "AAAA", "é", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
            "' or 1=1 --" })
    void anythingElseIsAnInputError(String after) {
        assertThatThrownBy(() -> ListPosition.parse(after)).isInstanceOf(Problem.InvalidInput.class)
                .satisfies(problem -> assertThat(((Problem) problem).violations()).singleElement()
                        .extracting(Violation::field).isEqualTo("after"));
    }
}
