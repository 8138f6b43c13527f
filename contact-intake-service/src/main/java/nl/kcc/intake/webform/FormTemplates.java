package nl.kcc.intake.webform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.http.ContentPolicy;
import nl.kcc.intake.citizen.DutchMoment;

/// What a citizen sees of the form: the form itself, and its receipt. Inside a page of somebody else both come without our
/// header, and only where that is allowed.
@ApplicationScoped
class FormTemplates {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /// Read once: the form is asked for by everybody.
    private final List<PublicMunicipality> listed = PublicMunicipality.all();
    private final Template page;
    private final Template receipt;
    private final Municipalities municipalities;
    private final OfferedTopics topics;
    private final AttachedFiles files;
    private final EmbedOrigins embedding;
    private final Clock clock;

    FormTemplates(@Location("vraag") Template page, @Location("ontvangen") Template receipt, Municipalities municipalities,
            OfferedTopics topics, AttachedFiles files, EmbedOrigins embedding, Clock clock) {
        this.page = page;
        this.receipt = receipt;
        this.municipalities = municipalities;
        this.topics = topics;
        this.files = files;
        this.embedding = embedding;
        this.clock = clock;
    }

    /// @param flaws by field
    /// @param notice about the form as a whole; empty for none
    Uni<RestResponse<String>> form(RestResponse.Status status, FormFields fields, Map<String, String> flaws, String notice) {
        return topics.all().chain(offered -> page.data("fields", fields).data("flaws", flaws).data("notice", notice)
                .data("municipalities", choice()).data("topics", offered).data("longest", WebContact.LONGEST_MESSAGE)
                .data("mostFiles", files.most()).data("largestFile", files.largest())
                .data("largestBytes", files.largestBytes())
                .data("chosen", files.chosen(fields.attachments)).data("embedded", fields.isEmbedded()).createUni())
                .map(text -> response(status, text, fields.isEmbedded()));
    }

    Uni<RestResponse<String>> receipt(WebReceipt sent, boolean embedded) {
        return receipt.data("receipt", sent).data("due", DutchMoment.of(sent.answerDueAt())).data("embedded", embedded)
                .createUni().map(text -> response(RestResponse.Status.OK, text, embedded));
    }

    private RestResponse<String> response(RestResponse.Status status, String text, boolean embedded) {
        var response = RestResponse.ResponseBuilder.create(status, text).type(HTML);
        return (embedded ? response.header(ContentPolicy.HEADER, embedding.policy()) : response).build();
    }

    /// Empty where there is nothing to choose.
    private List<PublicMunicipality> choice() {
        MunicipalityScope served = municipalities.served();
        LocalDate today = LocalDate.now(clock);
        return served.only().isPresent() ? List.of()
                : listed.stream().filter(each -> each.existsOn(today) && served.includes(each.code())).toList();
    }
}
