package nl.kcc.intake.mail.processing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.registration.RegistrationRefused;

/// Makes a question of a mail that was taken for none.
@ApplicationScoped
public class TakeAsQuestion {

    private final MailQueue queue;
    private final MailReading reading;
    private final RegisterMail register;
    private final ClientWork work;

    TakeAsQuestion(MailQueue queue, MailReading reading, RegisterMail register, ClientWork work) {
        this.queue = queue;
        this.reading = reading;
        this.register = register;
        this.work = work;
    }

    /// @return the contact that it became
    /// @throws Problem.NotFound (as a failure) when there is no such mail for this user
    /// @throws Problem.Conflict (as a failure) when it is a contact already, the same as one, or of a former municipality
    public Uni<UUID> take(UUID mail, String user, MunicipalityScope visible) {
        return work.sql(visible, transaction -> queue.find(transaction, mail))
                .map(found -> found.orElseThrow(() -> new Problem.NotFound("Deze e-mail is er niet.")))
                .chain(stored -> reading.read(stored.raw(), false)
                        .chain(read -> register(new MailQuestion(stored, read), read, user, visible)))
                .onFailure(RegisterMail.MailKnown.class).transform(_ -> refused())
                .onFailure(RegistrationRefused.class).transform(_ -> new Problem.Conflict(
                        "Voor de gemeente van deze e-mail worden geen contacten meer vastgelegd."));
    }

    private Uni<UUID> register(MailQuestion question, ReadMail read, String user, MunicipalityScope visible) {
        return register.registerByHand(question, MailOutcome.of(read).asQuestion(), visible,
                transaction -> take(transaction, question, user));
    }

    private Uni<Void> take(SqlConnection transaction, MailQuestion question, String user) {
        return queue.takeAsQuestion(transaction, question.stored().id(), user).invoke(taken -> {
            if (!taken) {
                throw refused();
            }
        }).replaceWithVoid();
    }

    private static Problem refused() {
        return new Problem.Conflict("Deze e-mail is al een contact, of dezelfde als een die dat al is.");
    }
}
