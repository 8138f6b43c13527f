package nl.kcc.routing.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.trials.Trial.TrialState;
import nl.kcc.routing.trials.TrialFigures.BrokenTerms;
import nl.kcc.routing.trials.TrialFigures.ExpectedResolution;
import nl.kcc.routing.trials.TrialFigures.FrontOfficeContacts;
import nl.kcc.routing.trials.TrialFigures.RuleContacts;

/// A trial: how far it is, and once it is done what came of it. The meaning of the figures stands at [TrialFigures].
///
/// @param against the rule set that was in force when it began
/// @param to the last day
/// @param done contacts looked at so far, of `total`
/// @param contacts left out, like all that follows, until it is done
record TrialView(UUID id, int ruleSet, int against, LocalDate from, LocalDate to, TrialState state, long total, long done,
        String startedBy, Instant startedAt, Instant endedAt, Long contacts, Long moved, Long withoutFacts, Integer groups,
        FrontOfficeContacts frontOffice, ExpectedResolution fcr, List<DepartmentContacts> departments, List<RuleContacts> rules,
        BrokenTerms terms) {

    /// Contacts handed to a department.
    record DepartmentContacts(String department, String departmentName, long now, long then) {
    }

    /// @param aliveSince a trial that said nothing since then has come to an end unheard
    static TrialView of(Trial trial, Catalogue catalogue, Instant aliveSince) {
        TrialFigures found = trial.figures();
        boolean wentSilent = trial.state() == TrialState.RUNNING && trial.touchedAt().isBefore(aliveSince);
        TrialState state = wentSilent ? TrialState.FAILED : trial.state();
        if (found == null) {
            return new TrialView(trial.id(), trial.ruleSet(), trial.against(), trial.from(), trial.to(), state, trial.total(),
                    trial.done(), trial.startedBy(), trial.startedAt(), trial.endedAt(), null, null, null, null, null, null,
                    null, null, null);
        }
        return new TrialView(trial.id(), trial.ruleSet(), trial.against(), trial.from(), trial.to(), state, trial.total(),
                trial.done(), trial.startedBy(), trial.startedAt(), trial.endedAt(), found.contacts(), found.moved(),
                found.withoutFacts(), found.groups(), found.frontOffice(), found.fcr(),
                found.departments().stream().map(one -> new DepartmentContacts(one.department(),
                        catalogue.departmentName(one.department()), one.now(), one.then())).toList(),
                found.rules(), found.terms());
    }
}
