/// `GET /v1/kpi/unanswered`: mails and web forms that were never answered.
///
/// One in five e-mails to a municipality is never answered. A message is unanswered when no substantive answer was ever
/// given and its term has passed: the term of the answer, or once handed over that of the department that has not
/// completed it. A confirmation of receipt is no answer. Counted and listed from the facts, oldest first.
package nl.kcc.kpi.unanswered;
