/// `GET /v1/kpi`: sums of counters, turned into the figures of the definition.
///
/// [KpiParameters] checks what a client asks and makes a [KpiQuery] of it; [CounterSums] adds up `counter`;
/// [Figures] is the arithmetic: rates, Wilson interval, verdict, best and worst case. No data gives no rate, never 0 %.
/// [NormOfPeriod] finds the norm that judges them, among those that a [FirstContactNorms] knows.
/// The stream and the lists behind a figure ask with the same [KpiQuery], which is why they agree.
package nl.kcc.kpi.figures;
