/// Work for the back office: who holds it, since when, and what each holder may do with it.
///
/// [HandoverMoves] is the state machine: each state carries only its own legal moves. [MoveHandover] makes one of them
/// for a member of staff, under the contact's row lock. [HandoverChain] keeps every holder with times, so that "from
/// pillar to post" can be seen: a hop is a change of department, ping-pong a return to a department that had let it go.
/// Nothing here is free text: moves have codes for reasons, and what staff write goes to contact-intake-service.
///
/// [WorkList] shows what is in sight of somebody. [AssignWork] says who works on one and keeps others off it.
///
/// A contact has at most one hand-over. What was given back goes on as that, and so does what was completed once the contact
/// was reopened ([HandoverStart]). Chasers of what lies at a department join it, and are counted with it. It is closed with `ANSWERED_BY_FRONT_OFFICE` when the front office answers
/// after all, and with `EXCLUDED` when the contact turns out not to count.
///
/// [WaitForCitizen] stops the clock of the municipality's own term; [HandoverClocks] shows how the terms run.
package nl.kcc.routing.handover;
