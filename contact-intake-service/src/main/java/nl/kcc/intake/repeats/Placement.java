package nl.kcc.intake.repeats;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.intake.domain.Placed;

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

    /// The contact with its place in the chain; as it was when it has none.
    public ContactState of(ContactState contact) {
        return chains.containsKey(contact.contactId())
                ? Placed.contact(contact, chains.get(contact.contactId()))
                : contact;
    }

    /// The event with its contact in its place.
    public ContactEvent of(ContactEvent event) {
        UUID contact = event.contact().contactId();
        return chains.containsKey(contact) ? Placed.event(event, chains.get(contact)) : event;
    }

    List<Restanding> others() {
        return others;
    }
}
