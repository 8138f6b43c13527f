/// `GET /v1/kpi/outlook`: what is still possible this week, month and year, and where each ends at this pace.
///
/// [Pace] tells from the days so far which share is settled, [WeeklySpread] how that goes up and down, [Inflow] how much comes in; [PeriodOutlook] sets
/// what is open and what is still to come beside the norm in force, and works out the end with its margin. Both are pure, and
/// tried on simulated years. The method is in `docs/definition.md`.
package nl.kcc.kpi.steering.outlook;
