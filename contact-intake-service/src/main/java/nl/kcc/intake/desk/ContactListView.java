package nl.kcc.intake.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.listing.ContactList;
import nl.kcc.intake.listing.ListedContact;
import nl.kcc.intake.listing.WalkPosition;
import nl.kcc.intake.routingview.Decision;

/// One page of contacts.
///
/// @param next for `after`; left out on the last page
record ContactListView(List<ListEntry> contacts, String next) {

    /// @param suggestion what the text seemed to be about; left out when it came with a topic, or nothing was likely
    /// @param dueAt when it must be answered, or the department must be done; left out while nobody knows
    /// @param department that has it or had it last
    /// @param returned whether a department gave it back, and the front office has done nothing with it since
    /// @param claimedBy who is busy with it; left out when nobody is
    record ListEntry(
            UUID id,
            @JsonInclude(JsonInclude.Include.ALWAYS) String topic,
            VisibleState state,
            UUID interactionId,
            String municipality,
            Channel channel,
            Instant occurredAt,
            Instant registeredAt,
            String summary,
            Outcome outcome,
            Exclusion exclusion,
            ContactState.Suggestion suggestion,
            Instant dueAt,
            String department,
            boolean returned,
            String claimedBy,
            Instant claimedUntil) {

        private static ListEntry of(ListedContact listed) {
            var contact = listed.contact();
            var decision = listed.decision();
            var facts = decision.map(Decision::facts).orElse(RoutingFacts.NONE);
            String asked = contact.handover() == null ? null : contact.handover().department();
            return new ListEntry(contact.contactId(), contact.topic(),
                    VisibleState.of(contact, facts), contact.interactionId(), contact.municipality(), contact.channel(),
                    contact.occurredAt(), contact.registeredAt(), listed.summary(), contact.answer().outcome(),
                    contact.exclusion(), contact.suggestion(), listed.dueAt(),
                    decision.map(Decision::handoverDepartment).orElse(asked),
                    Lifecycle.of(contact, facts) instanceof Lifecycle.GivenBack, listed.claimedBy(),
                    listed.claimedUntil());
        }
    }

    static ContactListView of(ContactList.ContactPage page) {
        return new ContactListView(page.contacts().stream().map(ListEntry::of).toList(),
                page.next().map(WalkPosition::toString).orElse(null));
    }

    /// All there are.
    static ContactListView of(List<ListedContact> contacts) {
        return new ContactListView(contacts.stream().map(ListEntry::of).toList(), null);
    }
}
