/// What managers ask beyond the figure itself: each package answers one call. A report is made of figures and facts, and
/// knows nothing of norms, actions or the keeping of the store.
package nl.kcc.kpi.reports;
