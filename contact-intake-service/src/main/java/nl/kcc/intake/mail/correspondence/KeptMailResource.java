package nl.kcc.intake.mail.correspondence;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.intake.mail.processing.TakeAsQuestion;

/// Mails that asked nothing of anybody, as it seemed.
@Path("/v1/mails")
@RolesAllowed(Roles.AGENT)
@Tag(name = "E-mail")
class KeptMailResource {

    private final ReadKeptMails reading;
    private final TakeAsQuestion questions;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    KeptMailResource(ReadKeptMails reading, TakeAsQuestion questions, SecurityIdentity identity,
            Municipalities municipalities) {
        this.reading = reading;
        this.questions = questions;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @GET
    @Operation(summary = "E-mails die geen vraag zijn of niet te lezen waren, de nieuwste eerst")
    public Uni<KeptMailListView> list(@BeanParam KeptMailParameters which) {
        return reading.page(which.filter(municipalities));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Wat er in een e-mail staat")
    public Uni<MessageView> read(UUID id) {
        return reading.one(id, reader(), municipalities.visible());
    }

    @POST
    @Path("/{id}/question")
    @Operation(summary = "Toch een vraag: er komt een contact van")
    public Uni<MadeQuestionView> question(UUID id) {
        return questions.take(id, reader(), municipalities.visible()).map(contact -> new MadeQuestionView(id, contact));
    }

    record MadeQuestionView(UUID id, UUID contactId) {
    }

    private String reader() {
        return identity.getPrincipal().getName();
    }
}
