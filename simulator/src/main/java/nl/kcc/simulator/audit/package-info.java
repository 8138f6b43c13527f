/// Lays the truth of a month beside every figure that kpi-service gives, and names what differs.
///
/// [Audit] asks everything there is to ask: figures for many [Period]s, [Slice]s and splits ([FiguresCheck]), the lists
/// behind them ([ListCheck]), days by hour ([CourseCheck]), the stream ([StreamCheck]), losses, channels, hand-overs, unanswered mails,
/// interactions and corrections ([LossesCheck] and the like), norms, actions and their cycle ([NormsCheck], [ActionsCheck],
/// [CycleCheck]), what citizens see ([PublicCheck]), files ([ExportCheck]), and the service's own proof ([DriftCheck],
/// [ManifestsCheck]). What differs is a [Difference] in the [Findings]: the question, the figure, both values, and the
/// contacts that are in one and not in the other.
package nl.kcc.simulator.audit;
