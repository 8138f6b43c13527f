/// `GET /v1/kpi/contacts`: the contacts behind a figure.
///
/// The list is asked with the same filters as the figure, and counted from the facts themselves, so `count` equals the
/// figure that it explains. A fact carries codes, ids and instants: nobody is recognised by it.
package nl.kcc.kpi.reports.contacts;
