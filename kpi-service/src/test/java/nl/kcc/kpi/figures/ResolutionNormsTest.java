package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.kcc.edge.MunicipalityScope;

class ResolutionNormsTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final DayRange MAY_AND_JUNE = new DayRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30));
    private static final FirstContactNorm NATIONAL = norm(null, null, 0.8, "2026-01-01");
    private static final FirstContactNorm OWN = norm("GM0344", null, 0.75, "2026-06-01");
    private static final FirstContactNorm OF_MAIL = norm(null, "EMAIL", 0.7, "2026-01-01");

    @Test
    void aMunicipalitysOwnNormGoesFirstFromItsFirstDayOn() {
        var norms = norms(List.of(OWN, NATIONAL));

        assertThat(norms.share("GM0344", JUNE.minusDays(1))).isEqualTo(0.8);
        assertThat(norms.share("GM0344", JUNE)).isEqualTo(0.75);
        assertThat(norms.share("GM0363", JUNE)).isEqualTo(0.8);
        assertThat(norms.share((String) null, JUNE)).isEqualTo(0.8);
    }

    @Test
    void theNormOfAMunicipalityThatIsNotAskedAboutJudgesNothing() {
        var norms = ResolutionNorms.of(List.of(OWN, NATIONAL), filter(MunicipalityScope.of(Set.of("GM0363")), Set.of()));

        assertThat(norms.norms()).containsExactly(NATIONAL);
        assertThat(norms.tellMunicipalitiesApart()).isFalse();
    }

    @Test
    void whereNoneHeldTheNationalOneDoes() {
        assertThat(norms(List.of()).share("GM0344", JUNE)).isEqualTo(0.8);
        assertThat(norms(List.of(OWN)).share("GM0344", JUNE.minusDays(1))).isEqualTo(0.8);
    }

    @Test
    void theNormOfAChannelIsForQuestionsAboutThatChannelAlone() {
        List<FirstContactNorm> both = List.of(OF_MAIL, NATIONAL);

        assertThat(norms(both, "EMAIL").share((String) null, JUNE)).isEqualTo(0.7);
        assertThat(norms(both, "EMAIL", "WEB").share((String) null, JUNE)).isEqualTo(0.8);
        assertThat(norms(both).share((String) null, JUNE)).isEqualTo(0.8);
        assertThat(norms(both).about("EMAIL").share((String) null, JUNE)).isEqualTo(0.7);
    }

    @Test
    void severalMunicipalitiesCountByTheirWeights() {
        var norms = norms(List.of(OWN, NATIONAL));

        assertThat(norms.share(Map.of("GM0344", 300L, "GM0363", 100L), JUNE)).isEqualTo(0.7625, within(1e-12));
        assertThat(norms.share(Map.of(), JUNE)).isEqualTo(0.8);
    }

    @Test
    void aPeriodHasPartsBetweenTheChanges() {
        assertThat(norms(List.of(OWN, NATIONAL)).unchanged(MAY_AND_JUNE)).containsExactly(
                new DayRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)),
                new DayRange(JUNE, LocalDate.of(2026, 6, 30)));
    }

    @Test
    void oneShareForAllNeedsNoWeights() {
        FirstContactNorm alike = norm("GM0344", null, 0.8, "2026-06-01");
        ResolutionNorms ofOne = ResolutionNorms.of(List.of(OWN, NATIONAL),
                filter(MunicipalityScope.of(Set.of("GM0344")), Set.of()));

        assertThat(norms(List.of(alike, NATIONAL)).single(MAY_AND_JUNE)).hasValue(0.8);
        assertThat(norms(List.of(OWN, NATIONAL)).single(MAY_AND_JUNE)).isEmpty();
        assertThat(ofOne.single(MAY_AND_JUNE)).isEmpty();
        assertThat(ofOne.single(new DayRange(JUNE, JUNE))).hasValue(0.75);
    }

    private static ResolutionNorms norms(List<FirstContactNorm> known, String... channels) {
        return ResolutionNorms.of(known, filter(MunicipalityScope.EVERY, Set.of(channels)));
    }

    private static Filter filter(MunicipalityScope municipalities, Set<String> channels) {
        return new Filter(municipalities, channels, Set.of(), Set.of(), Set.of());
    }

    private static FirstContactNorm norm(String municipality, String channel, double share, String from) {
        return new FirstContactNorm(municipality, channel, LocalDate.parse(from), null, share);
    }
}
