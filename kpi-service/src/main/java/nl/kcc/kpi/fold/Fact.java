package nl.kcc.kpi.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import nl.kcc.events.ContactState;
import nl.kcc.events.RoutingState;
import nl.kcc.kpi.counters.Cell;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.IntakeStanding;
import nl.kcc.kpi.counting.RoutingStanding;

/// All that is known of one contact for counting.
///
/// @param intake null while only routing has been heard of
public record Fact(UUID contactId, IntakeStanding intake, RoutingStanding routing) {

    static Fact of(ContactState contact) {
        return new Fact(contact.contactId(), IntakeStanding.of(contact), RoutingStanding.NONE);
    }

    static Fact of(RoutingState routing) {
        return new Fact(routing.contactId(), null, RoutingStanding.of(routing));
    }

    /// Of a contact that is not to be counted, whatever is heard of it.
    static Fact removed(UUID contactId) {
        return new Fact(contactId, IntakeStanding.REMOVED, RoutingStanding.NONE);
    }

    /// The newer of each side, and what was removed stays so. Commutative, associative and idempotent: that is what makes order irrelevant.
    public Fact merge(Fact other) {
        return new Fact(contactId,
                isRemoved() || !other.isRemoved() && other.contactVersion() <= contactVersion() ? intake : other.intake,
                other.routing.version() > routing.version() ? other.routing : routing);
    }

    long contactVersion() {
        return intake == null ? 0 : intake.version();
    }

    boolean isCounted() {
        return intake != null && !isRemoved();
    }

    private boolean isRemoved() {
        return IntakeStanding.REMOVED.equals(intake);
    }

    CountedState state() {
        return isCounted() ? Counting.stateOf(intake, routing) : null;
    }

    Instant since() {
        return isCounted() ? Counting.sinceOf(intake, routing) : null;
    }

    String reason() {
        return isCounted() ? Counting.reasonOf(intake, routing) : null;
    }

    LocalDate day() {
        return isCounted() ? Counting.dayOf(intake.occurredAt()) : null;
    }

    Cell cell() {
        return new Cell(day(), intake.municipality(), intake.channel(), orEmpty(intake.topic()),
                orEmpty(routing.department()), orEmpty(reason()));
    }

    private static String orEmpty(String code) {
        return code == null ? "" : code;
    }
}
