package nl.kcc.routing.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.kcc.routing.trials.Outcomes.InForce;
import nl.kcc.routing.trials.Outcomes.Week;

/// What was predicted of a rule set, beside what came while it was in force.
///
/// @param from since when it is in force; left out, like what follows, when it never was
/// @param until left out while it is
/// @param predicted by the last trial before that; left out when there was none
/// @param verdict on first-contact resolution
record OutcomeView(int ruleSet, Instant from, Instant until, WhatWasPredicted predicted, WhatCame came, List<OfWeek> weeks,
        OutcomeVerdict verdict) {

    /// With fewer contacts nothing can be said.
    static final int ENOUGH = 30;
    /// Of the longest one there is.
    private static final int MOST_WEEKS = 53;

    enum OutcomeVerdict {
        NOT_IN_FORCE,
        NOT_TRIED,
        TOO_FEW,
        AS_PREDICTED,
        BETTER,
        WORSE
    }

    /// Shares are from 0 to 1.
    ///
    /// @param frontOffice what the rules leave there, with what it hands over itself afterwards
    record WhatWasPredicted(UUID trial, LocalDate from, LocalDate to, long contacts, Double frontOffice, Double fcr, Double low,
            Double high) {

        private static WhatWasPredicted of(Trial trial) {
            TrialFigures found = trial.figures();
            return new WhatWasPredicted(trial.id(), trial.from(), trial.to(), found.contacts(),
                    found.contacts() == 0 ? null : (double) found.frontOffice().leftThen() / found.contacts(),
                    found.fcr().then(), found.fcr().low(), found.fcr().high());
        }
    }

    /// @param n contacts, or first contacts that are decided
    /// @param enough at least thirty: with fewer the share says nothing
    record CameShare(Double value, Double low, Double high, long n, boolean enough) {

        private static CameShare of(long part, long n) {
            ExpectedShare share = ExpectedShare.of(part, n, 0);
            return share == null ? new CameShare(null, null, null, 0, false)
                    : new CameShare(share.value(), share.low(), share.high(), n, n >= ENOUGH);
        }
    }

    /// As routing counts.
    record WhatCame(long contacts, CameShare frontOffice, CameShare fcr) {
    }

    /// @param monday the first day of the week
    record OfWeek(LocalDate monday, long contacts, CameShare frontOffice, CameShare fcr) {
    }

    static OutcomeView never(int ruleSet) {
        return new OutcomeView(ruleSet, null, null, null, null, List.of(), OutcomeVerdict.NOT_IN_FORCE);
    }

    static OutcomeView of(int ruleSet, InForce inForce, Optional<Trial> tried, List<Week> weeks) {
        WhatWasPredicted predicted = tried.map(WhatWasPredicted::of).orElse(null);
        WhatCame came = came(weeks);
        return new OutcomeView(ruleSet, inForce.from(), inForce.until(), predicted, came,
                weeks.reversed().stream().limit(MOST_WEEKS).map(OutcomeView::week).toList(), verdict(predicted, came.fcr()));
    }

    private static WhatCame came(List<Week> weeks) {
        long contacts = weeks.stream().mapToLong(Week::contacts).sum();
        return new WhatCame(contacts, CameShare.of(weeks.stream().mapToLong(Week::frontOffice).sum(), contacts),
                CameShare.of(weeks.stream().mapToLong(Week::settled).sum(), weeks.stream().mapToLong(Week::decided).sum()));
    }

    private static OfWeek week(Week week) {
        return new OfWeek(week.monday(), week.contacts(), CameShare.of(week.frontOffice(), week.contacts()),
                CameShare.of(week.settled(), week.decided()));
    }

    /// Other than predicted is what lies with its whole interval beside the predicted one.
    private static OutcomeVerdict verdict(WhatWasPredicted predicted, CameShare came) {
        if (predicted == null || predicted.fcr() == null) {
            return OutcomeVerdict.NOT_TRIED;
        }
        if (!came.enough()) {
            return OutcomeVerdict.TOO_FEW;
        }
        return came.low() > predicted.high() ? OutcomeVerdict.BETTER
                : came.high() < predicted.low() ? OutcomeVerdict.WORSE : OutcomeVerdict.AS_PREDICTED;
    }
}
