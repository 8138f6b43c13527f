/// `GET /v1/kpi/unanswered`: mails and web forms that were never answered.
///
/// One in five e-mails to a municipality is never answered. A message is unanswered when the substantive answer
/// that is owed was not given and its term has passed: the term of the answer, or while a department has it that of the
/// department. A reopening owes a new answer with a new term, whatever was answered before. A confirmation of receipt is no answer. Counted and listed from the facts, oldest first.
package nl.kcc.kpi.reports.unanswered;
