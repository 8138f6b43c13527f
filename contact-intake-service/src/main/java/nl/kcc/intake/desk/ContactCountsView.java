package nl.kcc.intake.desk;

import java.util.Map;

import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.listing.ContactCounts;

/// How many contacts there are. All but the first three are left out unless they are asked for; they are named and add up as
/// the figures of kpi do.
///
/// @param queue what the front office owes an answer, in whatever state
/// @param mine what the user has claimed
/// @param returned of the queue: what a department gave back
/// @param first registered, without what is excluded or follows up
/// @param decided of the first ones, without those that are open
record ContactCountsView(
        long queue,
        long mine,
        long returned,
        Long registered,
        Long excluded,
        Long followUp,
        Long first,
        Long open,
        Long decided,
        Long settled,
        Long warmSettled,
        Long handedOver,
        Long citizenReturns,
        Long overdue,
        Long reopened) {

    static ContactCountsView of(ContactCounts.AllCounts counted) {
        var waiting = counted.waiting();
        Map<VisibleState, Long> states = counted.states();
        if (states.isEmpty()) {
            return new ContactCountsView(waiting.queue(), waiting.mine(), waiting.returned(), null, null, null, null, null,
                    null,
                    null, null, null, null, null, null);
        }
        long registered = states.values().stream().mapToLong(Long::longValue).sum();
        long excluded = states.get(VisibleState.EXCLUDED);
        long followUp = states.get(VisibleState.FOLLOW_UP);
        long first = registered - excluded - followUp;
        long open = states.get(VisibleState.OPEN);
        return new ContactCountsView(waiting.queue(), waiting.mine(), waiting.returned(), registered, excluded, followUp, first,
                open, first - open, states.get(VisibleState.SETTLED), states.get(VisibleState.WARM_SETTLED),
                states.get(VisibleState.HANDED_OVER), states.get(VisibleState.CITIZEN_RETURNS),
                states.get(VisibleState.OVERDUE), states.get(VisibleState.REOPENED));
    }
}
