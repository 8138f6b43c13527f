/// Reminds departments of what they have to answer (herinneringen), by mail.
///
/// [RemindersWatch] looks every minute at the desks whose department works at that moment. [PlanReminders] claims what is to be
/// said: a row for each hand-over, kind and day, and one mail for a department and working day ([ReminderDay] decides what
/// goes into it); [SendReminders] hands it to the mail server and notes that. A mail server that is away is tried again less and
/// less often, and what was not sent on its day gives way to the mail of the next one: nobody finds five mails after a long
/// weekend. A mail holds references, moments and links; no words of citizens, no names.
package nl.kcc.routing.reminders;
