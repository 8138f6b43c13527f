/// Lays the truth beside the figures that kpi-service gives, and names what differs.
///
/// A [DayAudit] compares what a day adds to every count, in total and per channel. A [MonthAudit] asks everything there is to
/// ask: figures for many [Period]s, [Slice]s and splits, and the stream ([FiguresCheck]), the lists behind them
/// ([ListCheck]), days by hour ([CourseCheck]), losses, channels, hand-overs, unanswered mails, interactions and corrections
/// ([LossesCheck] and the like), norms, actions and their cycle ([NormsCheck], [ActionsCheck], [CycleCheck]), what citizens
/// see ([PublicCheck]), files ([ExportCheck]), and the service's own proof ([ProofCheck]). What differs is a
/// [Findings.Difference]: the question, the figure, both values, and the contacts that are in one and not in the other.
package nl.kcc.simulator.audit;
