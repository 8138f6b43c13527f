package nl.kcc.kpi.steering.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class NormsTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    void theVersionOfTheDayHolds() {
        List<Norm> versions = List.of(version(1, "2026-01-01", "2026-05-31"), version(2, "2026-06-01", null));

        assertThat(versionOn(versions, "2026-05-31")).isEqualTo(1);
        assertThat(versionOn(versions, "2026-06-01")).isEqualTo(2);
    }

    @Test
    void whatWasReplacedOnItsFirstDayNeverHeld() {
        List<Norm> versions = List.of(version(1, "2026-01-01", "2025-12-31"), version(2, "2026-01-01", null));

        assertThat(versions.getFirst().isVoid()).isTrue();
        assertThat(versionOn(versions, "2026-01-01")).isEqualTo(2);
        assertThat(versionOn(versions, "2025-12-31")).isEqualTo(2);
    }

    @Test
    void whatIsToComeIsTheFirstToCome() {
        List<Norm> versions = List.of(version(1, "2027-01-01", "2027-12-31"), version(2, "2028-01-01", null));

        assertThat(versionOn(versions, "2026-06-01")).isEqualTo(1);
    }

    @Test
    void aNormThatEndedIsGone() {
        assertThat(Norms.current(List.of(version(1, "2026-01-01", "2026-05-31")), LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Test
    void theSameIsDemandedSinceTheFirstVersionThatSaidSoWithoutABreak() {
        Norm first = version(1, "2026-01-01", "2026-02-28", 0.7);
        Norm second = version(2, "2026-03-01", "2026-05-31", 0.8);
        Norm replacedOnItsFirstDay = version(3, "2026-06-01", "2026-05-31", 0.9);
        Norm third = version(4, "2026-06-01", null, 0.8);

        assertThat(Norms.since(List.of(first, second, replacedOnItsFirstDay, third), third)).isEqualTo("2026-03-01");
        assertThat(Norms.since(List.of(first, second, replacedOnItsFirstDay, third), first)).isEqualTo("2026-01-01");
        assertThat(Norms.since(List.of(version(1, "2026-01-01", "2026-02-27", 0.8), second), second))
                .isEqualTo("2026-03-01");
    }

    private static int versionOn(List<Norm> versions, String day) {
        return Norms.current(versions, LocalDate.parse(day)).orElseThrow().version();
    }

    private static Norm version(int version, String from, String to) {
        return version(version, from, to, 0.8);
    }

    private static Norm version(int version, String from, String to, double share) {
        return new Norm(ID, version, null, null, Metric.FCR, null, share, LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), "Teamleider", null, null, false, null);
    }
}
