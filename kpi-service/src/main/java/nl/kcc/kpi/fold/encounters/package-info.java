/// What is told of calls and counter visits, kept as facts: [EncountersConsumer] hears of them, [EncounterFactRows] keeps the
/// newest version of each, counted as [nl.kcc.kpi.counting.EncounterOutcome] says. A rebuild reads the log once
/// more ([EncountersInLog]).
///
/// That a contact names a call is told with the call, so contacts and encounters need not be heard of in any order.
package nl.kcc.kpi.fold.encounters;
