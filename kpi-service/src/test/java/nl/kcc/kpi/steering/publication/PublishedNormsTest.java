package nl.kcc.kpi.steering.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.kpi.steering.norms.Metric;
import nl.kcc.kpi.steering.norms.Norm;

class PublishedNormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void withoutAPublishedNormNothingIs() {
        assertThat(published(norm(null, false)).isAny()).isFalse();
        assertThat(published(norm(null, false)).of("GM0344")).isEmpty();
        assertThat(published().of("GM0344")).isEmpty();
    }

    @Test
    void theNormOfTheInstallationIsForAllWithoutTheirOwn() {
        PublishedNorms published = published(norm(null, true), norm("GM0344", false));

        assertThat(published.of("GM0599")).isPresent();
        assertThat(published.of("GM0344")).isEmpty();
    }

    @Test
    void oneMunicipalityPublishesForItselfAlone() {
        PublishedNorms published = published(norm(null, false), norm("GM0344", true));

        assertThat(published.of("GM0344")).isPresent();
        assertThat(published.of("GM0599")).isEmpty();
    }

    @Test
    void theNormOfAChannelIsToldWhenItIsPublishedItself() {
        PublishedNorms kept = published(norm(null, true), ofWeb(null, false));

        assertThat(kept.tells("GM0344", Channel.WEB)).isFalse();
        assertThat(kept.tells("GM0344", Channel.PHONE)).isTrue();
        assertThat(published(norm(null, true), ofWeb(null, true)).tells("GM0344", Channel.WEB)).isTrue();
        assertThat(published(norm("GM0344", true), ofWeb(null, false)).tells("GM0344", Channel.WEB))
                .as("its own norm goes before that of the installation for the channel").isTrue();
    }

    private static Norm ofWeb(String municipality, boolean published) {
        return new Norm(UUID.randomUUID(), 1, municipality, Channel.WEB, Metric.FCR, null, 0.8, TODAY.minusDays(9), null,
                "Anna", null, null, published, null);
    }

    @Test
    void onlyFirstContactResolutionOverAllChannelsThatHoldsToday() {
        Norm perChannel = new Norm(UUID.randomUUID(), 1, null, Channel.WEB, Metric.FCR, null, 0.8,
                TODAY.minusDays(9), null, "Anna", null, null, true, null);
        Norm other = new Norm(UUID.randomUUID(), 1, null, null, Metric.TRANSFERS, 2, 1, TODAY.minusDays(9), null,
                "Anna", null, null, true, null);
        Norm toCome = new Norm(UUID.randomUUID(), 1, null, null, Metric.FCR, null, 0.8, TODAY.plusDays(1), null, "Anna",
                null, null, true, null);

        assertThat(published(perChannel, other, toCome).isAny()).isFalse();
    }

    private static PublishedNorms published(Norm... norms) {
        return new PublishedNorms(Stream.of(norms).toList(), TODAY);
    }

    private static Norm norm(String municipality, boolean published) {
        return new Norm(UUID.randomUUID(), 1, municipality, null, Metric.FCR, null, 0.8, TODAY.minusDays(9), null, "Anna",
                null, null, published, null);
    }
}
