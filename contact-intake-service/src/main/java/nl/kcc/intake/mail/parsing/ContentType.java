package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;

/// The value of a field with parameters: a media type or a disposition, in lower case.
record ContentType(String type, Map<String, String> parameters) {

    static ContentType of(String field) {
        byte[] bytes = field.getBytes(UTF_8);
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(
                ContentUtil.encode(UTF_8, field), new ParserCursor(0, bytes.length));
        var mapping = new MimeParameterMapping();
        for (NameValuePair parameter : body.getParams()) {
            if (parameter.getName() != null && parameter.getValue() != null) {
                mapping.addParameter(parameter.getName(), parameter.getValue());
            }
        }
        String type = body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT);
        return new ContentType(type, new HashMap<>(mapping.getParameters()));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip);
    }

    boolean says(String name, String value) {
        return parameter(name).filter(value::equalsIgnoreCase).isPresent();
    }
}
