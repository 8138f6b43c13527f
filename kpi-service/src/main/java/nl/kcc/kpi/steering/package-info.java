/// What people decide on: norms, actions to meet them, the steps of the cycle, and what is published. Each measures itself by
/// the figures.
package nl.kcc.kpi.steering;
