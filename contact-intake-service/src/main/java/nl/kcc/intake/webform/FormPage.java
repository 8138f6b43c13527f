package nl.kcc.intake.webform;

import java.time.Clock;
import java.time.LocalDate;
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

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.citizen.DutchMoment;
import nl.kcc.outbox.Identifiers;

/// `/vraag/`: ask a question. Works without scripts.
@Path("/vraag")
@PermitAll
@ApplicationScoped
public class FormPage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /// Read once: the form is asked for by everybody.
    private final List<PublicMunicipality> listed = PublicMunicipality.all();
    private final Template page;
    private final Template receipt;
    private final SendWebContact sending;
    private final WebFormLimits limits;
    private final Municipalities municipalities;
    private final Identifiers identifiers;
    private final Validator validator;
    private final Clock clock;

    FormPage(@Location("vraag") Template page, @Location("ontvangen") Template receipt, SendWebContact sending,
            WebFormLimits limits, Municipalities municipalities, Identifiers identifiers, Validator validator, Clock clock) {
        this.page = page;
        this.receipt = receipt;
        this.sending = sending;
        this.limits = limits;
        this.municipalities = municipalities;
        this.identifiers = identifiers;
        this.validator = validator;
        this.clock = clock;
    }

    /// @param municipality chosen beforehand, by the link that led here
    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Uni<String> show(@QueryParam("gemeente") String municipality) {
        var fields = new FormFields();
        fields.municipality = municipality;
        fields.submission = identifiers.next().toString();
        return form(fields, Map.of(), "");
    }

    /// Takes what the form sends. Who sends it twice, by pressing twice or by loading the page anew, has asked once.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
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
        Map<String, String> flaws = FormFields.flaws(request, validator);
        if (!flaws.isEmpty()) {
            return again(RestResponse.Status.BAD_REQUEST, fields, flaws, "");
        }
        limits.takeForm(context);
        String municipality = municipalities.requirePresent(request.municipality());
        return sending.send(request.about(municipality), fields.submission)
                .chain(sent -> receipt.data("receipt", sent, "due", DutchMoment.of(sent.answerDueAt())).createUni())
                .map(RestResponse::ok);
    }

    private Uni<RestResponse<String>> refused(FormFields fields, Problem problem) {
        return problem instanceof Problem.InvalidInput
                ? again(RestResponse.Status.BAD_REQUEST, fields, FormFields.flaws(problem.violations()), "")
                : again(RestResponse.Status.fromStatusCode(problem.status()), fields, Map.of(), problem.getMessage());
    }

    /// The form as it was filled in: nobody has to write a question twice.
    private Uni<RestResponse<String>> again(RestResponse.Status status, FormFields fields, Map<String, String> flaws,
            String notice) {
        return form(fields, flaws, notice)
                .map(text -> RestResponse.ResponseBuilder.create(status, text).type(HTML).build());
    }

    private Uni<String> form(FormFields fields, Map<String, String> flaws, String notice) {
        return page.data("fields", fields).data("flaws", flaws).data("notice", notice)
                .data("municipalities", choice()).data("longest", WebContact.LONGEST_MESSAGE).createUni();
    }

    /// Empty where there is nothing to choose.
    private List<PublicMunicipality> choice() {
        MunicipalityScope served = municipalities.served();
        LocalDate today = LocalDate.now(clock);
        return served.only().isPresent() ? List.of()
                : listed.stream().filter(each -> each.existsOn(today) && served.includes(each.code())).toList();
    }
}
