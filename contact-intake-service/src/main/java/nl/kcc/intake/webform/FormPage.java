package nl.kcc.intake.webform;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.Identifiers;

/// `/vraag/`: ask a question. Works without scripts, and with `?embed=1` inside the pages of others. It needs no cookie, so
/// it works where a browser keeps none for a frame; and what another site could make a browser send here, it could send
/// itself.
@Path("/vraag")
@PermitAll
@ApplicationScoped
public class FormPage {

    private final FormTemplates templates;
    private final SendWebContact sending;
    private final AttachedFiles files;
    private final WebFormLimits limits;
    private final Municipalities municipalities;
    private final Identifiers identifiers;
    private final Validator validator;

    FormPage(FormTemplates templates, SendWebContact sending, AttachedFiles files, WebFormLimits limits,
            Municipalities municipalities, Identifiers identifiers, Validator validator) {
        this.templates = templates;
        this.sending = sending;
        this.files = files;
        this.limits = limits;
        this.municipalities = municipalities;
        this.identifiers = identifiers;
        this.validator = validator;
    }

    /// @param municipality chosen beforehand, by the link that led here
    /// @param topic chosen beforehand, in the same way
    /// @param embed `1` inside a page of somebody else
    @GET
    @Produces(FormTemplates.HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(@QueryParam("gemeente") String municipality, @QueryParam("onderwerp") String topic,
            @QueryParam("embed") String embed) {
        var fields = new FormFields();
        fields.municipality = municipality;
        fields.topic = topic;
        fields.embed = embed;
        fields.submission = identifiers.next().toString();
        return templates.form(RestResponse.Status.OK, fields, Map.of(), "");
    }

    /// Takes what the form sends. Who sends it twice, by pressing twice or by loading the page anew, has asked once.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(FormTemplates.HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> send(@BeanParam FormFields fields, @Context RoutingContext context) {
        if (!fields.isNumbered()) {
            fields.submission = identifiers.next().toString();
        }
        return Uni.createFrom().deferred(() -> store(fields, context))
                .onFailure(Problem.class).recoverWithUni(problem -> refused(fields, problem));
    }

    private Uni<RestResponse<String>> store(FormFields fields, RoutingContext context) {
        WebContactRequest request = fields.request();
        List<FileUpload> chosen = files.chosen(fields.attachments);
        Map<String, String> flaws = FormFields.flaws(request, validator);
        files.flaw(chosen).ifPresent(flaw -> flaws.put("attachment", flaw));
        if (!flaws.isEmpty()) {
            return templates.form(RestResponse.Status.BAD_REQUEST, fields, flaws, "");
        }
        limits.takeForm(context);
        String municipality = municipalities.requirePresent(request.municipality());
        return files.read(chosen).chain(read -> sending.send(request.about(municipality, read), fields.submission))
                .chain(sent -> templates.receipt(sent, fields.isEmbedded()));
    }

    /// The form as it was filled in: nobody has to write a question twice.
    private Uni<RestResponse<String>> refused(FormFields fields, Problem problem) {
        return problem instanceof Problem.InvalidInput
                ? templates.form(RestResponse.Status.BAD_REQUEST, fields, FormFields.flaws(problem.violations()), "")
                : templates.form(RestResponse.Status.fromStatusCode(problem.status()), fields, Map.of(), problem.getMessage());
    }
}
