package nl.kcc.edge.json;

import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.StdConverter;

import nl.kcc.edge.PlainText;
import nl.kcc.personaldata.BsnMask;

/// Masks what is marked as [PlainText] while a message is read: no service can forget it.
class MaskedTexts extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Object findDeserializationConverter(Annotated text) {
        PlainText plain = text.getAnnotation(PlainText.class);
        return plain != null && plain.masked() ? new Mask() : null;
    }

    private static final class Mask extends StdConverter<String, String> {
        @Override
        public String convert(String text) {
            return BsnMask.mask(text);
        }
    }
}
