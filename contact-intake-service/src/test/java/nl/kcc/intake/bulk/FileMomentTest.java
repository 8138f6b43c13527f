package nl.kcc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileMomentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "20-11-2026 09:14 | 2026-11-20T08:14:00Z",
            "20-11-2026 9:14:05 | 2026-11-20T08:14:05Z",
            "20/11/2026 09.14 uur | 2026-11-20T08:14:00Z",
            "1.7.2026, 0:05 | 2026-06-30T22:05:00Z",
            "2026-11-20T09:14:05+01:00 | 2026-11-20T08:14:05Z",
            "2026-11-20T08:14:05.5Z | 2026-11-20T08:14:05.500Z",
            "2026-11-20 09:14 | 2026-11-20T08:14:00Z",
            "25-10-2026 02:30 +02:00 | 2026-10-25T00:30:00Z",
            "25-10-2026 02:30+01:00 | 2026-10-25T01:30:00Z",
            "25-10-2026 03:00 | 2026-10-25T02:00:00Z",
            "29-2-2028 12:00 | 2028-02-29T11:00:00Z" })
    void isReadAsPeopleWriteIt(String written, String moment) {
        assertThat(FileMoment.read(written)).isEqualTo(Instant.parse(moment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "25-10-2026 02:30 | twee keer",
            "29-03-2026 02:30 | bestond die nacht niet",
            "20-11-2026 | tijd ontbreekt",
            "30-02-2026 10:00 | bestaat niet",
            "20-11-2026 24:10 | bestaat niet",
            "11/20/2026 10:00 | bestaat niet",
            "20-11-26 10:00 | geen datum",
            "46346,384 | geen datum",
            "gisteren | geen datum" })
    void whatIsNoMomentOrTwoIsNamed(String written, String complaint) {
        assertThatThrownBy(() -> FileMoment.read(written)).isInstanceOf(RowRefused.class).hasMessageContaining(complaint)
                .satisfies(refused -> assertThat(((RowRefused) refused).field()).isEqualTo("occurredAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "20-11-2026 09:14 +99:00", "2026-11-20T09:14:05+19:00" })
    void anOffsetThatIsNoneIsRefused(String written) {
        assertThatThrownBy(() -> FileMoment.read(written)).isInstanceOf(RowRefused.class);
    }
}
