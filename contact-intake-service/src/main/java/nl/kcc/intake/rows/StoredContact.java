package nl.kcc.intake.rows;

import java.time.Instant;
import java.util.Optional;

import nl.kcc.events.ContactState;
import nl.kcc.intake.domain.Link;
import nl.kcc.intake.domain.RoutingFacts;

/// One contact in its row, within a session: what it is made to take is stored with the session.
public final class StoredContact {

    private final ContactRow row;

    StoredContact(ContactRow row) {
        this.row = row;
    }

    public ContactState state() {
        return row.state();
    }

    /// The question as it was written down; masked.
    public String summary() {
        return row.summary;
    }

    /// Whether the pseudonym of whoever asked is still kept.
    public boolean isPersonKnown() {
        return row.identityId != null;
    }

    /// How its neighbours in the chain will see it in this next state.
    public Optional<Link> link(ContactState next, RoutingFacts routing) {
        return Link.of(next, row.firstReopenedAt == null ? next.reopenedAt() : row.firstReopenedAt, routing);
    }

    public void take(ContactState next) {
        row.take(next);
    }

    /// An agent gave it its topic.
    public void topicChosen(Instant at) {
        row.topicChosenAt = at;
    }
}
