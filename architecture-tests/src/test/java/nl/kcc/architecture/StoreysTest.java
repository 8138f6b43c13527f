package nl.kcc.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

/// kpi-service is built in storeys: what folds and counts knows nothing of who asks, and reports nothing of what people
/// decide on. A storey without classes fails.
class StoreysTest {

    @Test
    void aLowerStoreyDoesNotKnowAHigherOne() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("counting").definedBy("nl.kcc.kpi.counting..")
                .layer("counters").definedBy("nl.kcc.kpi.counters..")
                .layer("fold").definedBy("nl.kcc.kpi.fold..")
                .layer("figures").definedBy("nl.kcc.kpi.figures..")
                .layer("operations").definedBy("nl.kcc.kpi.operations..")
                .layer("reports").definedBy("nl.kcc.kpi.reports..")
                .layer("steering").definedBy("nl.kcc.kpi.steering..")
                .layer("live").definedBy("nl.kcc.kpi.live..")
                .layer("export").definedBy("nl.kcc.kpi.export..")
                .whereLayer("counters").mayOnlyAccessLayers("counting")
                .whereLayer("fold").mayOnlyAccessLayers("counting", "counters")
                .whereLayer("figures").mayOnlyAccessLayers("counting", "counters", "fold")
                .whereLayer("operations").mayNotBeAccessedByAnyLayer()
                .whereLayer("reports").mayOnlyBeAccessedByLayers("export")
                .whereLayer("steering").mayNotBeAccessedByAnyLayer()
                .whereLayer("live").mayNotBeAccessedByAnyLayer()
                .whereLayer("export").mayNotBeAccessedByAnyLayer()
                .check(Product.KPI.classes());
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("nl.kcc.kpi.(**)").should().beFreeOfCycles().check(Product.KPI.classes());
    }
}
