package nl.kcc.intake.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Problem;

class WalkPositionTest {

    private static final ListPosition ENTRY = new ListPosition(Instant.parse("2026-11-20T08:14:05.123456Z"), new UUID(1, 2));

    @ParameterizedTest
    @ValueSource(strings = { "1:1:", "795:799:795,798", "795:799:795,795" })
    void isReadAsItWasWritten(String snapshot) {
        var position = new WalkPosition(ENTRY, snapshot);

        assertThat(WalkPosition.parse(position.toString())).isEqualTo(position);
    }

    /// PostgreSQL would call these an error of ours.
    @ParameterizedTest
    @ValueSource(strings = { "0:1:", "2:1:", "795:799:794", "795:799:799", "795:799:798,795", "795:799", "a:b:", "795:799:,",
            "9999999999999999999:9999999999999999999:", "795:799:'" })
    void whatCannotBeASnapshotIsRefused(String snapshot) {
        String after = ENTRY + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(snapshot.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> WalkPosition.parse(after)).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void whatNobodyWasGivenIsRefused() {
        String given = new WalkPosition(ENTRY, "795:799:").toString();

        for (String after : new String[] { "", ".", "x", ENTRY.toString(), given + "=", given.substring(1), given + ".",
                given.replace(".", "") }) {
            assertThatThrownBy(() -> WalkPosition.parse(after)).as(after).isInstanceOf(Problem.InvalidInput.class)
                    .hasMessageContaining("'after'");
        }
    }
}
