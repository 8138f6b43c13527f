/// `GET /v1/kpi/handovers`: what becomes of contacts that the back office takes.
///
/// Counted from the facts: every hand-over of a contact that counts, repeats among them, on the day of the contact.
/// [Handovers] tells how long they take, how many are completed within their term, how often they change department and
/// how often they come back to one that had sent them on, in all and per department that holds them now.
/// The contacts behind each number are found with `GET /v1/kpi/contacts` and one of its `HANDOVER…` selections.
package nl.kcc.kpi.reports.handovers;
