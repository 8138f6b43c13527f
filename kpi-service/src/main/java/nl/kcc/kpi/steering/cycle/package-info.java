/// `GET /v1/cycle`: how far each norm has come from norm to measuring, analysing, improving and telling about it.
///
/// [Cycle] decides from what is recorded, so nobody ticks a box: a norm that nobody tested within a year lacks that step however
/// well it is measured, and one of which citizens were told nothing is not communicated.
package nl.kcc.kpi.steering.cycle;
