/// The truth the simulator keeps on its own, beside what kpi-service says.
///
/// Written from the definition (states of a contact and the figures made of them), not from the services' code: a
/// [KnownContact] collects what happened, [Counted] names the state that follows from it, [Figures] adds them up.
/// [Comparison] lays truth and KPI side by side.
package nl.kcc.simulator.truth;
