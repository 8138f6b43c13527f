package nl.kcc.intake.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.audit.Action;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.audit.HistoryView;
import nl.kcc.intake.citizen.CitizenPost;
import nl.kcc.intake.rows.StoredContact;

/// Takes back what an agent has just done to a contact. Nothing is unmade: the slip and its undoing both stay in the
/// history, and count as an exclusion or a reopening does.
@Startup
@ApplicationScoped
public class UndoLastAction {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String REASON = "Ongedaan gemaakt door de medewerker";

    private final ChangeContact change;
    private final AuditTrail audit;
    private final CitizenPost post;
    private final Clock clock;
    private final Duration within;

    UndoLastAction(ChangeContact change, AuditTrail audit, CitizenPost post, Clock clock,
            @ConfigProperty(name = "kcc.undo-within") Duration within) {
        if (!within.isPositive() || within.compareTo(LONGEST) > 0) {
            throw new ConfigurationException("Set kcc.undo-within to at most an hour, such as 1m.");
        }
        this.change = change;
        this.audit = audit;
        this.post = post;
        this.clock = clock;
        this.within = within;
    }

    /// @return how it then stands
    /// @throws Problem.Conflict (as a failure) when the last action is another's, too long ago, or of a kind that is mended
    ///         otherwise; it says how
    public Uni<ContactDossier> undo(UUID id, String agent, MunicipalityScope visible) {
        return change.carryOut(id, (session, contact) -> audit.history(session, id).map(UndoLastAction::lastOf)
                .invoke(last -> requireOwnAndRecent(last, agent))
                .chain(last -> opposite(session, contact, last)), agent, visible);
    }

    /// Neither what the chain of repeats brought about nor a note is an action to take back.
    private static HistoryView lastOf(List<HistoryView> history) {
        return history.stream().filter(step -> step.action() != Action.REPEAT_DETECTED && step.action() != Action.NOTED)
                .reduce((_, later) -> later).orElseThrow();
    }

    private void requireOwnAndRecent(HistoryView last, String agent) {
        if (!last.by().equals(agent)) {
            throw refusal("Een ander heeft het laatst iets met dit contact gedaan (%s). Overleg met die collega."
                    .formatted(last.by()));
        }
        if (clock.instant().isAfter(last.at().plus(within))) {
            throw refusal("Dit is te lang geleden om ongedaan te maken. Heropen het contact, of laat het niet meetellen.");
        }
    }

    private Uni<ContactCommand> opposite(Mutiny.Session session, StoredContact contact, HistoryView last) {
        return switch (last.action()) {
            case REGISTERED -> Uni.createFrom().item(new ContactCommand.Exclude(Exclusion.ENTERED_IN_ERROR));
            case ANSWERED -> reopening(session, contact, last);
            case HANDOVER_REQUESTED -> refuse("Een overdracht haalt u niet terug. Vraag de afdeling om haar terug te geven.");
            case EXCLUDED -> refuse("Wat niet meetelt, blijft zo. Leg de vraag opnieuw vast.");
            case REOPENED -> refuse("Een heropening maakt u ongedaan door opnieuw te antwoorden.");
            case TOPIC_ASSIGNED -> refuse("Kies het juiste onderwerp opnieuw.");
            case VERDICT_GIVEN -> refuse("Leg het juiste oordeel van de burger vast.");
            case REPEAT_DETECTED, NOTED -> throw new IllegalStateException("no action of a person");
        };
    }

    private Uni<ContactCommand> reopening(Mutiny.Session session, StoredContact contact, HistoryView last) {
        if (contact.state().answer().outcome() == Outcome.CITIZEN_RETURNS) {
            return refuse("Leg de vraag opnieuw vast, en laat dit contact niet meetellen (vergissing bij het vastleggen).");
        }
        return post.withdraw(session, contact.state().contactId(), last.version()).map(withdrawn -> {
            if (!withdrawn) {
                throw refusal("De mail is al verstuurd. Heropen het contact en schrijf de burger opnieuw.");
            }
            return new ContactCommand.Reopen(REASON);
        });
    }

    private static Uni<ContactCommand> refuse(String instead) {
        return Uni.createFrom().failure(refusal(instead));
    }

    private static Problem refusal(String detail) {
        return new Problem.Conflict("undo-refused", detail);
    }
}
