/// Who did what to which contact, and when.
///
/// Every version of a contact has one [AuditRow], in the transaction of the change itself; together they are the
/// contact's history. What was written with a change stands apart in a [NoteRow], so that a person's text can be
/// erased while the trail stays; what was written without one in a [ContactNoteRow]. [ReadTrail] keeps who was shown a
/// contact's text.
package nl.kcc.intake.audit;
