package nl.kcc.kpi.figures.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.figures.DayRange;

class NormedPartsTest {

    private static final DayRange MARCH = new DayRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Test
    void oneNormLeavesAQuestionWhole() {
        NormedParts asked = NormedParts.of(MARCH, MunicipalityScope.EVERY, List.of(phone(null, "2026-01-01", null, 20, 0.9)));

        assertThat(asked.parts()).containsExactly(EncounterPart.all(MARCH));
        assertThat(asked.norm(0, EncounterPromise.CALL_ANSWERED).threshold()).isEqualTo(20);
    }

    @Test
    void aChangeCutsThePeriodOnItsFirstDay() {
        NormedParts asked = NormedParts.of(MARCH, MunicipalityScope.EVERY, List.of(
                phone(null, "2026-01-01", "2026-03-09", 25, 0.8), phone(null, "2026-03-10", null, 20, 0.9)));

        assertThat(asked.parts()).extracting(EncounterPart::days).containsExactly(
                new DayRange(MARCH.from(), LocalDate.of(2026, 3, 9)), new DayRange(LocalDate.of(2026, 3, 10), MARCH.to()));
        assertThat(asked.norm(0, EncounterPromise.CALL_ANSWERED).seconds()).isEqualTo(25);
        assertThat(asked.norm(1, EncounterPromise.CALL_ANSWERED).seconds()).isEqualTo(20);
        assertThat(asked.newest(EncounterPromise.CALL_ANSWERED).seconds()).isEqualTo(20);
    }

    @Test
    void aMunicipalityIsJudgedByItsOwn() {
        var own = phone("GM0344", "2026-03-01", "2026-03-31", 10, 0.5);
        var all = phone(null, "2026-01-01", null, 25, 0.8);

        NormedParts every = NormedParts.of(MARCH, MunicipalityScope.EVERY, List.of(own, all));
        NormedParts alone = NormedParts.of(MARCH, MunicipalityScope.of(Set.of("GM0344")), List.of(own, all));

        assertThat(every.parts()).containsExactly(new EncounterPart("GM0344", Set.of(), MARCH),
                new EncounterPart(null, Set.of("GM0344"), MARCH));
        assertThat(every.norm(0, EncounterPromise.CALL_ANSWERED)).isEqualTo(own);
        assertThat(every.norm(1, EncounterPromise.CALL_ANSWERED)).isEqualTo(all);
        assertThat(every.newest(EncounterPromise.CALL_ANSWERED)).isEqualTo(all);
        assertThat(alone.parts()).containsExactly(new EncounterPart("GM0344", Set.of(), MARCH));
        assertThat(alone.newest(EncounterPromise.CALL_ANSWERED)).isEqualTo(own);
    }

    @Test
    void withoutANormTheExampleJudges() {
        NormedParts asked = NormedParts.of(MARCH, MunicipalityScope.EVERY, List.of(phone(null, "2026-03-10", null, 20, 0.9)));

        assertThat(asked.norm(0, EncounterPromise.CALL_ANSWERED).seconds()).isEqualTo(25);
        assertThat(asked.norm(1, EncounterPromise.CALL_ANSWERED).seconds()).isEqualTo(20);
        assertThat(asked.norm(1, EncounterPromise.VISIT_SERVED).seconds()).isEqualTo(900);
        assertThat(asked.norm(1, EncounterPromise.APPOINTMENT_SERVED).seconds()).isEqualTo(600);
        assertThat(asked.norm(1, EncounterPromise.CALL_ABANDONED).share()).isEqualTo(0.07);
    }

    private static NormInForce phone(String municipality, String from, String to, int threshold, double share) {
        return new NormInForce(EncounterPromise.CALL_ANSWERED, municipality, LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), threshold, share);
    }
}
