package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Tally;
import nl.kcc.kpi.figures.RequiredShares.WeighedSum;

class RequiredSharesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final DayRange DAYS = new DayRange(FIRST, LocalDate.of(2026, 6, 30));
    private static final ResolutionNorms NORMS = new ResolutionNorms(List.of(
            new FirstContactNorm("GM0344", null, JUNE, null, 0.75),
            new FirstContactNorm(null, "EMAIL", FIRST, null, 0.5),
            new FirstContactNorm(null, null, LocalDate.of(2026, 1, 1), null, 0.8)), null, null);

    @Test
    void overAChangeEachContactCountsByTheNormOfItsDay() {
        var required = new RequiredShares(NORMS, DAYS, List.of(GroupBy.DAY), List.of(
                part("GM0344", FIRST, 100, FIRST.toString()), part("GM0344", JUNE, 300, JUNE.toString())));

        assertThat(required.total()).isEqualTo(0.7625, within(1e-12));
        assertThat(required.of(GroupBy.DAY, "2026-05-01")).isEqualTo(0.8);
        assertThat(required.of(GroupBy.DAY, "2026-06-01")).isEqualTo(0.75);
    }

    @Test
    void aChannelIsJudgedByItsOwnNormAndTheWholeByThatForAll() {
        var required = new RequiredShares(NORMS, DAYS, List.of(GroupBy.CHANNEL), List.of(
                part("GM0363", FIRST, 100, "EMAIL"), part("GM0363", FIRST, 100, "PHONE")));

        assertThat(required.of(GroupBy.CHANNEL, "EMAIL")).isEqualTo(0.5);
        assertThat(required.of(GroupBy.CHANNEL, "PHONE")).isEqualTo(0.8);
        assertThat(required.total()).isEqualTo(0.8);
    }

    @Test
    void whoHasANormOfItsOwnIsTakenFromTheOthers() {
        var all = part(null, JUNE, 400, "parking");
        var own = part("GM0344", JUNE, 300, "parking", "GM0344");
        var required = new RequiredShares(NORMS, DAYS, List.of(GroupBy.TOPIC), List.of(all, own, own.takenFromOthers()));

        assertThat(required.total()).isEqualTo((300 * 0.75 + 100 * 0.8) / 400, within(1e-12));
        assertThat(required.of(GroupBy.TOPIC, "parking")).isEqualTo(required.total());
    }

    @Test
    void neitherRoundingNorSumsOfAnotherMomentMakeAnotherNorm() {
        var own = part("GM0344", JUNE, 7, "parking", "GM0344");
        var ofAll = new RequiredShares(NORMS, DAYS, List.of(GroupBy.TOPIC),
                List.of(part(null, JUNE, 7, "parking"), own, own.takenFromOthers()));
        var oneLate = new RequiredShares(NORMS, DAYS, List.of(GroupBy.TOPIC),
                List.of(part(null, JUNE, 6, "parking"), own, own.takenFromOthers()));

        assertThat(ofAll.total()).isEqualTo(0.75);
        assertThat(oneLate.total()).isEqualTo(0.75);
    }

    @Test
    void withoutAnyOutcomeTheLastDayTells() {
        var required = new RequiredShares(NORMS, DAYS, List.of(GroupBy.MUNICIPALITY), List.of(
                part("GM0344", FIRST, 0, "GM0344"), part("GM0363", FIRST, 0, "GM0363")));

        assertThat(required.of(GroupBy.MUNICIPALITY, "GM0344")).isEqualTo(0.75);
        assertThat(required.of(GroupBy.MUNICIPALITY, "GM0363")).isEqualTo(0.8);
        assertThat(required.total()).isEqualTo(0.8);
    }

    /// Whoever meets the norm of the whole to the contact has, taken together, met those of the parts.
    @RepeatedTest(50)
    void theWholeNeedsAsManyAsItsPartsTogether(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<WeighedSum> parts = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> {
            LocalDate day = FIRST.plusDays(random.nextInt(61));
            String municipality = random.nextBoolean() ? "GM0344" : "GM0363";
            parts.add(part(municipality, day, 1 + random.nextInt(500), municipality, day.toString()));
        });
        var required = new RequiredShares(NORMS, DAYS, List.of(GroupBy.MUNICIPALITY, GroupBy.DAY), parts);

        double needed = parts.stream().mapToDouble(part -> decided(part) * NORMS.share(part.municipality(), part.day())).sum();
        long decided = parts.stream().mapToLong(RequiredSharesTest::decided).sum();

        assertThat(required.total() * decided).isEqualTo(needed, within(1e-6));
        for (GroupBy dimension : List.of(GroupBy.MUNICIPALITY, GroupBy.DAY)) {
            int place = dimension == GroupBy.MUNICIPALITY ? 0 : 1;
            double ofGroups = parts.stream().mapToDouble(
                    part -> decided(part) * required.of(dimension, part.sum().keys().get(place))).sum();
            assertThat(ofGroups).isEqualTo(needed, within(1e-6));
        }
    }

    private static long decided(WeighedSum part) {
        return Resolution.of(part.sum().tally()).decided();
    }

    private static WeighedSum part(String municipality, LocalDate day, long decided, String... keys) {
        Tally tally = new Tally().add(Bucket.SETTLED, decided / 2).add(Bucket.HANDED_OVER, decided - decided / 2)
                .add(Bucket.OPEN, 7);
        return new WeighedSum(new GroupSum(List.of(keys), null, tally), municipality, day, 1);
    }
}
