package nl.kcc.kpi.steering.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.kpi.steering.actions.ActionStatus;
import nl.kcc.kpi.steering.actions.ImprovementAction;
import nl.kcc.kpi.steering.norms.Metric;
import nl.kcc.kpi.steering.norms.Norm;

class CycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST_MONTH = LocalDate.of(2026, 10, 10);

    @Test
    void anExampleThatNobodyTookOnHasEveryStepMissing() {
        assertThat(steps(norm(Metric.ACKNOWLEDGED, null, null, null, false, null))).containsExactly("-NORM", "-MEASURE",
                "-ANALYSE", "-IMPROVE", "-COMMUNICATE");
    }

    @Test
    void whatIsRecordedMakesAStepDone() {
        assertThat(steps(norm(Metric.FCR, "Anna", null, LAST_MONTH, true, "Te weinig kennis."),
                action(ActionStatus.RUNNING, LAST_MONTH))).containsExactly("NORM", "MEASURE", "ANALYSE", "IMPROVE",
                        "COMMUNICATE");
    }

    @ParameterizedTest
    @CsvSource({ "2025-11-23, MEASURE", "2025-11-22, -MEASURE", "2020-01-01, -MEASURE" })
    void aTestHoldsForAYear(LocalDate tested, String step) {
        assertThat(steps(norm(Metric.FCR, "Anna", null, tested, false, null))).contains(step);
    }

    @Test
    void measuringElsewhereIsMeasuring() {
        assertThat(steps(norm(Metric.ACKNOWLEDGED, "Anna", "Telefooncentrale", LAST_MONTH, false, null))).contains("MEASURE");
        assertThat(steps(norm(Metric.ACKNOWLEDGED, "Anna", null, LAST_MONTH, false, null))).contains("-MEASURE");
    }

    @ParameterizedTest
    @CsvSource({ "PLANNED, -IMPROVE", "STOPPED, -IMPROVE", "RUNNING, IMPROVE", "DONE, IMPROVE" })
    void onlyWhatIsCarriedOutImproves(ActionStatus status, String step) {
        assertThat(steps(norm(Metric.FCR, "Anna", null, null, false, null), action(status, null)))
                .contains("ANALYSE", step);
    }

    @Test
    void tellingTakesBothThePublishedNormAndTheAction() {
        Norm published = norm(Metric.FCR, "Anna", null, null, true, null);
        Norm unpublished = norm(Metric.FCR, "Anna", null, null, false, null);

        assertThat(steps(published, action(ActionStatus.RUNNING, null))).contains("-COMMUNICATE");
        assertThat(steps(unpublished, action(ActionStatus.RUNNING, LAST_MONTH))).contains("-COMMUNICATE");
        assertThat(steps(published, action(ActionStatus.RUNNING, TODAY.plusDays(1)))).contains("-COMMUNICATE");
        assertThat(steps(published, action(ActionStatus.RUNNING, TODAY))).contains("COMMUNICATE");
    }

    @Test
    void theNextStepIsToldInWords() {
        Norm norm = norm(Metric.ACKNOWLEDGED, "Anna", null, null, false, null);

        assertThat(CycleView.OfNorm.of(new Cycle(norm, List.of(), TODAY)).next())
                .isEqualTo("Nu nodig: meten en toetsen. Deze norm wordt niet gemeten.");
    }

    private static List<String> steps(Norm norm, ImprovementAction... actions) {
        return new Cycle(norm, Stream.of(actions).toList(), TODAY).steps().stream()
                .map(step -> (step.done() ? "" : "-") + step.step()).toList();
    }

    private static Norm norm(Metric metric, String owner, String measurement, LocalDate tested, boolean published,
            String note) {
        return new Norm(UUID.randomUUID(), 1, null, null, metric, null, 0.8, LocalDate.of(2026, 1, 1), null, owner,
                measurement, tested, published, note);
    }

    private static ImprovementAction action(ActionStatus status, LocalDate communicated) {
        return new ImprovementAction(UUID.randomUUID(), UUID.randomUUID(), null, null, null, null, null,
                "Kennisbank", "Anna",
                LAST_MONTH, null, status, null, communicated, null);
    }
}
