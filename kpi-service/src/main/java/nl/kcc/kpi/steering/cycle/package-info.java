/// `GET /v1/cycle`: how far each norm has come from norm to measuring, analysing, improving and telling about it.
///
/// [Cycle] decides from what is recorded, so nobody ticks a box: a norm without a test within a year is not measured, and
/// one of which citizens were told nothing is not communicated.
package nl.kcc.kpi.steering.cycle;
