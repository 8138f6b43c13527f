/// `GET /v1/kpi/interactions`: does someone who asks several things get several answers?
///
/// One e-mail asked three things, and got one answer. An interaction is one call, visit, mail or form; its questions are
/// its first contacts, the excluded and the repeats left out. It is decided when none of several questions is open, and
/// complete when all of them were settled. Completeness is complete / decided. Counted from the facts.
package nl.kcc.kpi.reports.interactions;
