package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.util.Map;

import nl.kcc.simulator.ledger.EncounterSheet;
import nl.kcc.simulator.plan.Encounter;

/// `GET /v1/kpi/encounters`: how calls and visits went, and of how many there is a contact. They have neither topic nor
/// department nor reason.
record EncountersCheck(ServiceReader reader, Iterable<Question> questions) implements Check {

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var asked : questions) {
            var question = asked.without("topic", "department", "reason");
            var told = reader.kpi("/v1/kpi/encounters?" + question.query());
            findings.tree("encounters " + question.query(), "",
                    encounters(question, truth.encounters(), ServiceReader.today(told)), told);
        }
    }

    private static Map<String, Object> encounters(Question question, EncounterSheet all, LocalDate today) {
        var period = question.period().on(today);
        var some = all.only(encounter -> period.holds(encounter.day()) && holds(question.slice(), encounter));
        return Fields.of(question.days(some.encounters().stream().map(Encounter::day), today)).with("calls", some.calls())
                .with("visits", some.visits()).map();
    }

    private static boolean holds(Slice slice, Encounter encounter) {
        return slice.filters().entrySet().stream().allMatch(filter -> filter.getValue().contains(
                filter.getKey().equals("municipality") ? encounter.municipality() : encounter.channel()));
    }
}
