package nl.kcc.intake.desk;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.idempotency.KeyReused;
import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.intake.registration.AwaitDecisions;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.RegisterContacts;
import nl.kcc.intake.registration.Registered;
import nl.kcc.intake.registration.RegistrationRefused;
import nl.kcc.outbox.EventJson;

/// Registers what an agent sends, and waits for routing's decisions as long as the agent will.
@ApplicationScoped
class RegisterAtDesk {

    private final RegisterContacts register;
    private final AwaitDecisions decisions;
    private final Pseudonyms pseudonyms;
    private final ClientWork work;

    RegisterAtDesk(RegisterContacts register, AwaitDecisions decisions, Pseudonyms pseudonyms, ClientWork work) {
        this.register = register;
        this.decisions = decisions;
        this.pseudonyms = pseudonyms;
        this.work = work;
    }

    /// @return the answer, the first one when the request is a repetition
    Uni<RegistrationView> register(RegistrationRequest request, DeskCaller caller) {
        // Without a key nobody compares the content.
        String content = caller.key().isPresent() ? pseudonyms.fingerprint(EventJson.write(request)) : "";
        var source = new InteractionSource.Desk(caller.user(), caller.key().map(IdempotencyKey::value), content);
        return answer(register.register(request.interaction(source, caller.municipality()), work::sql), source,
                caller.patience());
    }

    /// What an agent is answered, whichever way the contacts came to be registered.
    Uni<RegistrationView> answer(Uni<Registered> registration, InteractionSource source, Duration patience) {
        return registration
                .onFailure(RegistrationRefused.class).transform(RegistrationProblems::of)
                .onFailure(KeyReused.class).transform(_ -> RegistrationProblems.keyReused())
                .chain(registered -> registered.isDecided()
                        ? Uni.createFrom().item(registered)
                        : awaitDecisions(registered, source, patience))
                .map(RegistrationView::of);
    }

    private Uni<Registered> awaitDecisions(Registered registered, InteractionSource source, Duration patience) {
        return decisions.await(registered, patience)
                .chain(awaited -> awaited.isDecided()
                        ? register.keep(source, awaited, work::sql)
                        : Uni.createFrom().item(awaited));
    }
}
