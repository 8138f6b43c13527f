/// `GET /v1/kpi/encounters`: how long citizens wait on the telephone and at the counter, who gives up, and of how
/// many calls and visits there is a contact.
///
/// What nobody registered is missing from every rate, so the share that was registered stands beside the rates of telephone
/// and counter. Counted from the facts ([EncounterReport]); a call or visit that nobody told of leaves no figure, and no
/// zero either: rates without anything behind them are absent, and the moment of the last one that was told stands beside them.
package nl.kcc.kpi.reports.encounters;
