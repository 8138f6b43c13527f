/// Who works on what departments have in hand: [Worker] is the one who asks, with the departments and municipalities in
/// sight; [ListWorkers] knows the colleagues who ever opened the list; [Absences] says who is away and who does the work
/// meanwhile ([Substitutes]); [DepartmentDesks] what a department has set up: the address for reminders, and the
/// coordinator who sees to work that is sent to and fro.
///
/// Which work there is, and who has it, is told by `handover`.
package nl.kcc.routing.worklist;
