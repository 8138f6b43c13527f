/// The whole product from the outside, on a real broker and a real database, with any part killed at any moment.
///
/// All scenarios share one running product ([Kcc]) and each has a municipality of its own, so that its figures are its own.
/// [Books] are what the scenarios know to be true; after each scenario they are balanced against kpi-service.
package nl.kcc.e2e;
