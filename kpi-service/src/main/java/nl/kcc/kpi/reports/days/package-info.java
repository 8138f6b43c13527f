/// `GET /v1/kpi/days`: each day's figures, and how they were corrected since they were first published.
///
/// A contact belongs to its day for ever, so whatever comes in late changes the figures of a day that had ended.
/// [Publication] records the figures of each municipality once a day has ended; the difference with the figures of now is
/// the correction. When a day last changed is remembered in the transaction that changed it.
package nl.kcc.kpi.reports.days;
