/// Whether anything was missed: what intake and routing say they have, day by day, beside what we know.
///
/// Manifests come every hour, on topics of their own, and may overtake the events they tell of. So [ManifestWatch]
/// compares a day only when everything has been read that was in Kafka when its manifest came ([CountingProgress]), and by what
/// can only grow: the number of contacts and the sum of their versions. Less than the manifest says is a difference,
/// whatever came later; the same sums with another digest is one; more is none yet, since events of after the manifest
/// may be in it, but more than the *next* manifest says is. A difference is told when it is there at two looks in a row.
/// [UnknownContacts] are those that a writer has lost, as after a restore: a person decides whether they go on counting.
/// Mending the rest is the operator's: intake and routing publish the day once more.
package nl.kcc.kpi.operations.proof;
