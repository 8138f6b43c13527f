package nl.kcc.kpi.reports.encounters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.Verdict;
import nl.kcc.kpi.figures.encounters.EncounterCell;
import nl.kcc.kpi.figures.encounters.EncounterPart;
import nl.kcc.kpi.figures.encounters.EncounterPromise;
import nl.kcc.kpi.figures.encounters.NormInForce;
import nl.kcc.kpi.figures.encounters.NormedParts;
import nl.kcc.kpi.reports.encounters.EncountersView.Abandonment;
import nl.kcc.kpi.reports.encounters.EncountersView.InTimeFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.JudgedPart;

/// Sets what was found beside the norms: each part by the one that was in force in it.
record EncounterJudgement(List<EncounterCell> cells, NormedParts asked) {

    /// One part, judged by its norm.
    private record Judged(EncounterPart part, NormInForce norm, long kept, long decided) {
    }

    /// @param booked the promise for who has an appointment; null where nobody has
    InTimeFigures inTime(EncounterPromise promise, EncounterPromise booked) {
        List<Judged> parts = judged(booked == null ? Stream.of(promise) : Stream.of(promise, booked));
        long kept = parts.stream().mapToLong(Judged::kept).sum();
        long decided = parts.stream().mapToLong(Judged::decided).sum();
        Rate rate = Rate.of(kept, decided);
        double target = target(parts, decided, asked.newest(promise).share());
        return new InTimeFigures(asked.newest(promise).seconds(), booked == null ? null : asked.newest(booked).seconds(), kept,
                decided, Rate.value(rate), Rate.low(rate), Rate.high(rate), target, Verdict.of(decided, rate, target),
                apart(parts));
    }

    Abandonment abandonment() {
        List<Judged> parts = judged(Stream.of(EncounterPromise.CALL_ABANDONED));
        long given = parts.stream().mapToLong(Judged::kept).sum();
        long decided = parts.stream().mapToLong(Judged::decided).sum();
        Rate rate = Rate.of(given, decided);
        double limit = target(parts, decided, asked.newest(EncounterPromise.CALL_ABANDONED).share());
        return new Abandonment(given, decided, Rate.value(rate), Rate.low(rate), Rate.high(rate), limit,
                Verdict.ofCeiling(decided, rate, limit), apart(parts));
    }

    private List<Judged> judged(Stream<EncounterPromise> promises) {
        return promises.flatMap(promise -> Stream.iterate(0, part -> part + 1).limit(asked.parts().size())
                .map(part -> judged(part, promise))).toList();
    }

    private Judged judged(int part, EncounterPromise promise) {
        NormInForce norm = asked.norm(part, promise);
        long kept = 0;
        long decided = 0;
        for (EncounterCell cell : cells) {
            if (cell.part() == part && promise.isDecided(cell)) {
                decided += cell.number();
                kept += promise.isKept(cell, norm.threshold()) ? cell.number() : 0;
            }
        }
        return new Judged(asked.parts().get(part), norm, kept, decided);
    }

    /// What would be reached if each part just kept its norm.
    private static double target(List<Judged> parts, long decided, double newest) {
        List<Double> shares = parts.stream().filter(part -> part.decided() > 0).map(part -> part.norm().share()).distinct()
                .toList();
        return switch (shares.size()) {
            case 0 -> newest;
            case 1 -> shares.getFirst();
            default -> parts.stream().mapToDouble(part -> part.norm().share() * part.decided()).sum() / decided;
        };
    }

    /// Null where one norm judges all of each promise.
    private static List<JudgedPart> apart(List<Judged> parts) {
        List<Judged> found = parts.stream().filter(part -> part.decided() > 0).toList();
        long norms = found.stream().map(part -> List.of(part.norm().promise(), part.norm().threshold(), part.norm().share()))
                .distinct().count();
        if (norms == found.stream().map(part -> part.norm().promise()).distinct().count()) {
            return null;
        }
        List<JudgedPart> apart = new ArrayList<>();
        found.forEach(part -> apart.add(new JudgedPart(part.part().municipality(), part.part().days().from(),
                part.part().days().to(), part.norm().promise() == EncounterPromise.APPOINTMENT_SERVED ? true : null,
                part.norm().threshold() == 0 ? null : part.norm().seconds(), part.norm().share(), part.kept(),
                part.decided())));
        return apart;
    }
}
