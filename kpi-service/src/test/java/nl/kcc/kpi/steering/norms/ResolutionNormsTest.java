package nl.kcc.kpi.steering.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.DayRange;

class ResolutionNormsTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Norm NATIONAL = norm(null, null, 0.8, "2026-01-01", null);
    private static final Norm OWN = norm("GM0344", null, 0.75, "2026-06-01", null);
    private static final Norm OF_MAIL = norm(null, Channel.EMAIL, 0.7, "2026-01-01", null);

    @Test
    void aMunicipalitysOwnNormGoesFirstFromItsFirstDayOn() {
        var norms = ResolutionNorms.of(List.of(NATIONAL, OWN), Set.of());

        assertThat(norms.share("GM0344", JUNE.minusDays(1))).isEqualTo(0.8);
        assertThat(norms.share("GM0344", JUNE)).isEqualTo(0.75);
        assertThat(norms.share("GM0363", JUNE)).isEqualTo(0.8);
        assertThat(norms.share((String) null, JUNE)).isEqualTo(0.8);
    }

    @Test
    void whereNoneHeldTheNationalOneDoes() {
        assertThat(ResolutionNorms.of(List.of(), Set.of()).share("GM0344", JUNE)).isEqualTo(0.8);
        assertThat(ResolutionNorms.of(List.of(OWN), Set.of()).share("GM0344", JUNE.minusDays(1))).isEqualTo(0.8);
    }

    @Test
    void theNormOfAChannelIsForQuestionsAboutThatChannelAlone() {
        List<Norm> both = List.of(NATIONAL, OF_MAIL);

        assertThat(ResolutionNorms.of(both, Set.of("EMAIL")).share((String) null, JUNE)).isEqualTo(0.7);
        assertThat(ResolutionNorms.of(both, Set.of("EMAIL", "WEB")).share((String) null, JUNE)).isEqualTo(0.8);
        assertThat(ResolutionNorms.of(both, Set.of()).share((String) null, JUNE)).isEqualTo(0.8);
    }

    @Test
    void severalMunicipalitiesCountByTheirWeights() {
        var norms = ResolutionNorms.of(List.of(NATIONAL, OWN), Set.of());

        assertThat(norms.share(Map.of("GM0344", 300L, "GM0363", 100L), JUNE)).isEqualTo(0.7625, within(1e-12));
        assertThat(norms.share(Map.of(), JUNE)).isEqualTo(0.8);
    }

    @Test
    void aPeriodIsJudgedInPartsByTheNormOfEach() {
        var norms = ResolutionNorms.of(List.of(NATIONAL, OWN), Set.of());
        List<DayRange> parts = norms.unchanged(new DayRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30)));

        assertThat(parts).containsExactly(new DayRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)),
                new DayRange(JUNE, LocalDate.of(2026, 6, 30)));
        assertThat(NormOfPeriod.overall(norms, parts, List.of(Map.of("GM0344", 100L), Map.of("GM0344", 300L))))
                .isEqualTo(0.7625, within(1e-12));
        assertThat(NormOfPeriod.overall(norms, parts, List.of(Map.of("GM0344", 0L), Map.of("GM0344", 0L)))).isEqualTo(0.8);
    }

    private static Norm norm(String municipality, Channel channel, double share, String from, String to) {
        return new Norm(UUID.nameUUIDFromBytes((municipality + channel).getBytes()), 1, municipality, channel, Metric.FCR, null,
                share, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null, null, null, false, null);
    }
}
