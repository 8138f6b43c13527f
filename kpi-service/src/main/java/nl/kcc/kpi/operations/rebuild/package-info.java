/// Facts and counters made anew beside the old ones, which stay visible until the new ones take their place.
///
/// A [Run] takes every contact from the log ([LogSource], a rebuild) or from the facts as they are ([FactsSource], a
/// recomputation, for when the definition has changed) and writes it to a [Copy] of the facts. [Switchover] compares the
/// copy with the facts and, in one transaction, changes those that differ and recounts. The consumers go on meanwhile:
/// the newer version of a contact wins, whichever of the two has it. A dry run only tells what would change.
///
/// [Runs] keeps one run at a time, over all instances, by a lock that PostgreSQL lets go of when its holder is gone.
package nl.kcc.kpi.operations.rebuild;
