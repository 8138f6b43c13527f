package nl.kcc.intake.webform;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.catalogue.KnownTopics;
import nl.kcc.intake.citizen.CitizenPost;
import nl.kcc.intake.citizen.CitizenReferences;
import nl.kcc.intake.citizen.Reference;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.registration.AwaitDecisions;
import nl.kcc.intake.registration.Finding;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.RegisterContacts;
import nl.kcc.intake.registration.Registered;
import nl.kcc.intake.registration.RegistrationRefused;

/// Takes a question from the form, and tells the citizen until when it is answered.
@ApplicationScoped
class SendWebContact {

    private final RegisterContacts register;
    private final AwaitDecisions decisions;
    private final CitizenPost post;
    private final ClientWork work;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    /// @param patience for routing to say until when; without it the receipt names no moment
    SendWebContact(RegisterContacts register, AwaitDecisions decisions, CitizenPost post, ClientWork work,
            @ConfigProperty(name = "kcc.web-form.decision-within") Duration patience) {
        this.register = register;
        this.decisions = decisions;
        this.post = post;
        this.work = work;
        this.patience = patience;
    }

    /// @param submission the form's own number: the same one once more is the same question
    /// @throws Problem.InvalidInput (as a failure) when it breaks a rule
    Uni<WebReceipt> send(WebContact sent, String submission) {
        var bound = MunicipalityScope.of(Set.of(sent.municipality()));
        return register.register(sent.interaction(new InteractionSource.Form(submission)),
                steps -> work.sql(bound, transaction -> steps.apply(transaction)
                        .call(registered -> keep(transaction, registered, sent))))
                .onFailure(RegistrationRefused.class).transform(SendWebContact::problem)
                .chain(registered -> decisions.await(registered, patience))
                .chain(registered -> work.sql(bound, transaction -> receipt(transaction, registered.contacts().getFirst())));
    }

    private Uni<Void> keep(SqlConnection transaction, Registered registered, WebContact sent) {
        var owner = new CitizenReferences.Owned(registered.contactIds().getFirst(), sent.municipality(), sent.email());
        return WebContacts.store(transaction, owner.contact(), sent)
                .chain(() -> CitizenReferences.store(transaction, owner, Reference.random(random)))
                .chain(() -> post.receipt(transaction, owner.contact()));
    }

    private static Uni<WebReceipt> receipt(SqlConnection transaction, Registered.Contact contact) {
        return CitizenReferences.of(transaction, contact.id()).map(reference -> new WebReceipt(reference,
                contact.decision() == null ? null : contact.decision().answerDueAt()));
    }

    private static Problem problem(RegistrationRefused refused) {
        return new Problem.InvalidInput(refused.findings().stream().map(SendWebContact::violation).toList());
    }

    private static Violation violation(Finding finding) {
        return switch (finding) {
            case Finding.MunicipalityGone gone ->
                new Violation("municipality", Municipalities.noLongerExists(gone.municipality()));
            case Finding.AskerUnrecognisable _ -> new Violation("email", IdentifierType.EMAIL.complaint());
            case Finding.TopicUnknown _ -> new Violation("topic", KnownTopics.COMPLAINT);
            case Finding.SummaryUnfit _ ->
                new Violation("message", "Deze tekst is leeg of bevat tekens die niet zijn toegestaan.");
            default -> throw new IllegalStateException("no form can break this rule: " + finding);
        };
    }
}
