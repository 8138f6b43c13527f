package nl.kcc.edge.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.CollectionType;

/// Stops reading a list at the first element too many: what `@Size` on it allows, or [#MOST]. Validation comes after
/// reading, and by then a million elements are in memory.
final class BoundedLists extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1;

    /// Elements of a list that says nothing of its size itself.
    private static final int MOST = 1_000;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
            BeanDescription description, JsonDeserializer<?> reader) {
        return new Bounded(reader, MOST);
    }

    @Override
    public JsonDeserializer<?> modifyArrayDeserializer(DeserializationConfig config, ArrayType type,
            BeanDescription description, JsonDeserializer<?> reader) {
        return type.getContentType().hasRawClass(byte.class) ? reader : new Bounded(reader, MOST);
    }

    /// Names the list and its limit.
    static final class TooLong extends JsonMappingException {

        private static final long serialVersionUID = 1;

        private final transient String field;
        private final int most;

        private TooLong(JsonParser json, String field, int most) {
            super(json, "too long a list");
            this.field = field;
            this.most = most;
        }

        String field() {
            return field;
        }

        int most() {
            return most;
        }
    }

    private static final class Bounded extends DelegatingDeserializer {

        private static final long serialVersionUID = 1;

        private final int most;

        Bounded(JsonDeserializer<?> reader, int most) {
            super(reader);
            this.most = most;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Bounded(reader, most);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            JsonDeserializer<?> reader = ((Bounded) super.createContextual(context, property)).getDelegatee();
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new Bounded(reader, size == null || size.max() == Integer.MAX_VALUE ? MOST : size.max());
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.isExpectedStartArrayToken() ? super.deserialize(new Counted(json, most), context)
                    : super.deserialize(json, context);
        }
    }

    /// A parser that stands at the begin of a list.
    private static final class Counted extends JsonParserDelegate {

        private final JsonStreamContext list;
        private final int most;

        Counted(JsonParser json, int most) {
            super(json);
            this.list = json.getParsingContext();
            this.most = most;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            return counted(super.nextToken());
        }

        @Override
        public JsonToken nextValue() throws IOException {
            return counted(super.nextValue());
        }

        private JsonToken counted(JsonToken token) throws TooLong {
            if (list.getCurrentIndex() >= most) {
                throw new TooLong(this, path(list), most);
            }
            return token;
        }

        private static String path(JsonStreamContext list) {
            Deque<String> steps = new ArrayDeque<>();
            for (JsonStreamContext at = list.getParent(); at != null && !at.inRoot(); at = at.getParent()) {
                steps.push(at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName());
            }
            String path = String.join("", steps);
            return path.startsWith(".") ? path.substring(1) : path;
        }
    }
}
