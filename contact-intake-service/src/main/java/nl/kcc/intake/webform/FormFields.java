package nl.kcc.intake.webform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import nl.kcc.edge.Violation;

/// The fields of the form on the page, as a browser sends them, and as the page shows them again.
public class FormFields {

    private static final Pattern SUBMISSION = Pattern.compile("[0-9a-f-]{36}");

    @FormParam("submission")
    public String submission;
    @FormParam("municipality")
    public String municipality;
    @FormParam("name")
    public String name;
    @FormParam("email")
    public String email;
    @FormParam("phone")
    public String phone;
    @FormParam("message")
    public String message;
    @FormParam("topic")
    public String topic;
    @FormParam("website")
    public String website;
    @RestForm("attachment")
    public List<FileUpload> attachments;
    @QueryParam("embed")
    public String embed;

    /// Empty fields were not filled in. Browsers send line ends as CR LF.
    WebContactRequest request() {
        return new WebContactRequest(given(municipality), given(name), given(email), given(phone),
                message == null ? null : given(message.replace("\r\n", "\n")), given(topic), website);
    }

    /// Whether it is shown inside a page of somebody else.
    boolean isEmbedded() {
        return "1".equals(embed);
    }

    /// The form's own number, while it is one.
    boolean isNumbered() {
        return submission != null && SUBMISSION.matcher(submission).matches();
    }

    /// What is wrong with it, by field, in the order of the fields.
    static Map<String, String> flaws(WebContactRequest request, Validator validator) {
        Map<String, String> flaws = new LinkedHashMap<>();
        Set<ConstraintViolation<WebContactRequest>> violations = validator.validate(request);
        for (String field : new String[] { "municipality", "message", "topic", "email", "name", "phone" }) {
            violations.stream().filter(violation -> violation.getPropertyPath().toString().equals(field)).findFirst()
                    .ifPresent(violation -> flaws.put(field, violation.getMessage()));
        }
        return flaws;
    }

    static Map<String, String> flaws(Iterable<Violation> violations) {
        Map<String, String> flaws = new LinkedHashMap<>();
        violations.forEach(violation -> flaws.putIfAbsent(violation.field(), violation.message()));
        return flaws;
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
