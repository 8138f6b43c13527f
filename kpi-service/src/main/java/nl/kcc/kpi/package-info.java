/// kpi-service: counts every contact once, and tells live which share was answered well at the first contact.
///
/// `counting` is the definition, `facts` what events change, `figures` the answers; `drift` and `rebuild` prove the
/// counters and mend them. All work on the database is SQL in sets.
package nl.kcc.kpi;
