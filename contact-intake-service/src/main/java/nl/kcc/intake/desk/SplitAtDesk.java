package nl.kcc.intake.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.citizen.CitizenReferences;
import nl.kcc.intake.citizen.Reference;
import nl.kcc.intake.contact.ContactReader;
import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.RegisterContacts;
import nl.kcc.outbox.EventJson;
import nl.kcc.personaldata.BsnMask;

/// Makes contacts of the questions that one mail, form or call turns out to hold. They are answered to the same address, each
/// with a reference of its own.
@ApplicationScoped
class SplitAtDesk {

    private final RegisterContacts register;
    private final RegisterAtDesk desk;
    private final AuditTrail audit;
    private final Pseudonyms pseudonyms;
    private final ClientWork work;
    private final SecureRandom random = new SecureRandom();

    SplitAtDesk(RegisterContacts register, RegisterAtDesk desk, AuditTrail audit, Pseudonyms pseudonyms, ClientWork work) {
        this.register = register;
        this.desk = desk;
        this.audit = audit;
        this.pseudonyms = pseudonyms;
        this.work = work;
    }

    /// @param patience how long to wait for the decisions; zero for not at all
    record SplitOrder(UUID contact, SplitRequest request, ContactReader agent, Optional<IdempotencyKey> key,
            Duration patience) {
    }

    /// @return the new contacts, the same as the first time when the request is a repetition
    Uni<RegistrationView> split(SplitOrder order) {
        String content = order.key.isPresent() ? pseudonyms.fingerprint(order.contact + EventJson.write(order.request)) : "";
        var source = new InteractionSource.Desk(order.agent.name(), order.key.map(IdempotencyKey::value), content);
        return work.sql(order.agent.visible(), transaction -> SplitOrigin.find(transaction, order.contact))
                .chain(origin -> desk.answer(register.registerMore(order.request.more(source, origin.contact()),
                        origin.interaction(), steps -> work.sql(order.agent.visible(), transaction -> origin.hold(transaction)
                                .chain(() -> steps.apply(transaction))
                                .call(stored -> origin.note(transaction, stored.contactIds())
                                        .chain(first -> first ? complete(transaction, origin, order, stored.contactIds())
                                                : Uni.createFrom().voidItem())))),
                        source, order.patience));
    }

    private Uni<Void> complete(SqlConnection transaction, SplitOrigin origin, SplitOrder order, List<UUID> contacts) {
        String summary = BsnMask.mask(order.request.summary());
        String told = contacts.size() == 1 ? "Gesplitst: één vraag is een eigen contact geworden."
                : "Gesplitst: %d vragen zijn eigen contacten geworden.".formatted(contacts.size());
        return refer(transaction, origin, contacts)
                .chain(() -> summary == null ? Uni.createFrom().voidItem() : origin.narrow(transaction, summary))
                .chain(() -> audit.note(transaction, order.contact, origin.contact().version(),
                        summary == null ? told : told + " De vraag was: " + origin.summary(), order.agent.name()));
    }

    /// Each gets a reference where the first one has one: so an answer goes to whoever asked.
    private Uni<Void> refer(SqlConnection transaction, SplitOrigin origin, List<UUID> contacts) {
        return CitizenReferences.find(transaction, origin.first()).chain(owner -> owner.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom().iterable(contacts)
                        .onItem().transformToUniAndConcatenate(contact -> CitizenReferences.store(transaction,
                                new CitizenReferences.Owned(contact, owner.get().municipality(), owner.get().email()),
                                Reference.random(random)))
                        .collect().asList().replaceWithVoid());
    }
}
