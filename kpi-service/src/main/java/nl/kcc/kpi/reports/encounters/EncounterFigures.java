package nl.kcc.kpi.reports.encounters;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.encounters.EncounterCell;
import nl.kcc.kpi.figures.encounters.EncounterPromise;
import nl.kcc.kpi.figures.encounters.NormedParts;
import nl.kcc.kpi.reports.encounters.EncountersView.CallFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.VisitFigures;

/// Makes figures of what was found.
///
/// @param asked the parts that the cells belong to
/// @param last when the last call and the last visit began, as far as that is told
record EncounterFigures(List<EncounterCell> cells, NormedParts asked, Map<Channel, Instant> last) {

    CallFigures calls() {
        var counts = EncounterCounts.of(cells, Channel.PHONE);
        var judgement = new EncounterJudgement(cells, asked);
        return new CallFigures(counts.offered(), counts.answered(), counts.abandoned(), counts.misdials(), counts.open(),
                counts.unmeasured(), judgement.inTime(EncounterPromise.CALL_ANSWERED, null), judgement.abandonment(),
                counts.registered(), Rate.share(counts.registered(), counts.answered()),
                HandleTime.of(cells, Channel.PHONE), last.get(Channel.PHONE));
    }

    VisitFigures visits() {
        var counts = EncounterCounts.of(cells, Channel.COUNTER);
        return new VisitFigures(counts.offered(), counts.answered(), counts.abandoned(), counts.open(), counts.unmeasured(),
                new EncounterJudgement(cells, asked).inTime(EncounterPromise.VISIT_SERVED,
                        EncounterPromise.APPOINTMENT_SERVED),
                counts.registered(), Rate.share(counts.registered(), counts.answered()),
                HandleTime.of(cells, Channel.COUNTER), last.get(Channel.COUNTER));
    }
}
