package nl.kcc.intake.repeats;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactEvent.CitizenVerdictGiven;
import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactExcluded;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.ContactEvent.ContactRestated;
import nl.kcc.events.ContactEvent.HandoverRequested;
import nl.kcc.events.ContactEvent.RepeatDetected;
import nl.kcc.events.ContactEvent.TopicAssigned;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;

/// Where contacts come to stand, and which others stand differently because of that.
public final class Placement {

    /// Nobody is known to have asked.
    public static final Placement NONE = new Placement(Map.of(), List.of());

    private final Map<UUID, Chain> chains;
    private final List<Restanding> others;

    Placement(Map<UUID, Chain> chains, List<Restanding> others) {
        this.chains = chains;
        this.others = others;
    }

    /// The contact with its place in the chain; as it was when it has none. No new version: the place belongs to what
    /// happened.
    public ContactState of(ContactState contact) {
        return chains.containsKey(contact.contactId())
                ? new ContactDraft(contact).placed(chains.get(contact.contactId())).sameVersion()
                : contact;
    }

    /// The event with its contact in its place.
    public ContactEvent of(ContactEvent event) {
        ContactState contact = of(event.contact());
        return switch (event) {
            case ContactRegistered _ -> new ContactRegistered(contact);
            case ContactAnswered _ -> new ContactAnswered(contact);
            case HandoverRequested _ -> new HandoverRequested(contact);
            case ContactReopened _ -> new ContactReopened(contact);
            case ContactExcluded _ -> new ContactExcluded(contact);
            case TopicAssigned _ -> new TopicAssigned(contact);
            case CitizenVerdictGiven _ -> new CitizenVerdictGiven(contact);
            case RepeatDetected _ -> new RepeatDetected(contact);
            case ContactRestated _ -> new ContactRestated(contact);
        };
    }

    List<Restanding> others() {
        return others;
    }
}
