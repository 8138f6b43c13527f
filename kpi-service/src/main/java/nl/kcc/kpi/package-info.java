/// kpi-service: counts every contact once, and tells live which share was answered well at the first contact.
///
/// In storeys, each of which knows those before it: `counting` is the definition; `counters` and `fold` keep facts and
/// their sums; `figures` answers from them; `reports` asks more than one figure; `steering` is what people decide on.
/// `operations` proves the counters and mends them. `live` and `export` bring figures out. All work on the database is SQL in
/// sets.
package nl.kcc.kpi;
