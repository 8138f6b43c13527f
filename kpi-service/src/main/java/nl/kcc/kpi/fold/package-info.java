/// From events to facts: one per contact, whatever was heard of it and in which order.
///
/// [ContactsConsumer] and [RoutingConsumer] translate their topic into [Fact]s that know one side each; [Fold] merges a
/// batch of them into `contact_fact` and adds the difference it makes to the [counters][nl.kcc.kpi.counters], in one
/// transaction. The higher version wins per side, so events may come late, twice, with gaps and in any order.
///
/// Hot path: set-based SQL with array parameters, a fixed handful of statements whatever the size of the batch.
package nl.kcc.kpi.fold;
