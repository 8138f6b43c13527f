package nl.kcc.intake.mail.correspondence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.Exclusion;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.contact.ChangeContact;
import nl.kcc.intake.contact.ContactCommand;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.mail.processing.MailedContact;
import nl.kcc.intake.mail.threading.ReplyMeaning;

/// Carries out what a person decided of a reply. The commands on contacts do the work, each in a transaction of its own, and
/// the decision is noted last: whatever was done before it broke off is not done once more when it is tried again.
@ApplicationScoped
class DecideReply {

    private static final String ASKED_AGAIN = "De burger stelt deze vraag opnieuw, per e-mail.";

    private final ChangeContact change;
    private final RepliesToDecide replies;
    private final ClientWork work;

    DecideReply(ChangeContact change, RepliesToDecide replies, ClientWork work) {
        this.change = change;
        this.replies = replies;
        this.work = work;
    }

    /// On whose behalf, and for whom.
    record DecisionOn(UUID contact, ReplyMeaning meaning, String user, MunicipalityScope visible) {
    }

    /// @throws Problem.NotFound (as a failure) when no reply in sight became this contact
    /// @throws Problem.Conflict (as a failure) when it is decided otherwise, or the earlier contact allows no reopening
    Uni<Void> decide(DecisionOn decision) {
        return work.sql(decision.visible, transaction -> replies.find(transaction, decision.contact))
                .chain(reply -> reply.decision().isPresent() ? agree(reply.decision().get(), decision)
                        : carryOut(reply, decision).chain(() -> work.sql(decision.visible, transaction -> replies
                                .note(transaction, decision.contact, decision.meaning, decision.user))));
    }

    private static Uni<Void> agree(ReplyMeaning decided, DecisionOn decision) {
        if (decided != decision.meaning) {
            throw new Problem.Conflict("Over deze e-mail is al anders besloten.");
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> carryOut(RepliesToDecide.Reply reply, DecisionOn decision) {
        return switch (decision.meaning) {
            case NO_QUESTION -> exclude(reply, Exclusion.NO_QUESTION, decision);
            case SAME_QUESTION -> reopen(reply, decision).chain(() -> exclude(reply, Exclusion.DUPLICATE, decision));
            case NEW_QUESTION -> Uni.createFrom().voidItem();
        };
    }

    /// What is open already needs no reopening: an answer is owed there.
    private Uni<Void> reopen(RepliesToDecide.Reply reply, DecisionOn decision) {
        Lifecycle earlier = reply.earlier().map(MailedContact::situation).orElse(null);
        if (earlier instanceof Lifecycle.Reopenable) {
            return change.change(reply.answers(), new ContactCommand.Reopen(ASKED_AGAIN), decision.user, decision.visible)
                    .replaceWithVoid();
        }
        if (earlier instanceof Lifecycle.Answerable) {
            return Uni.createFrom().voidItem();
        }
        throw new Problem.Conflict(
                "Het eerdere contact kan niet worden heropend. Behandel deze e-mail als een nieuwe vraag.");
    }

    private Uni<Void> exclude(RepliesToDecide.Reply reply, Exclusion reason, DecisionOn decision) {
        return reply.contact().situation().state().exclusion() == reason ? Uni.createFrom().voidItem()
                : change.change(decision.contact, new ContactCommand.Exclude(reason), decision.user, decision.visible)
                        .replaceWithVoid();
    }
}
