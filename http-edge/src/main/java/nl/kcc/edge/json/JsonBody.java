package nl.kcc.edge.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonProcessingException;

import nl.kcc.edge.Problem;
import nl.kcc.edge.StreamedBody;

/// Reads the message that a resource asks for, and says what is wrong with it when it cannot be read. Only here is a
/// JSON failure the client's; anywhere else it is ours.
@Provider
class JsonBody implements ReaderInterceptor {

    /// What a resource takes that reads its message itself, in whatever format.
    private static final Set<Class<?>> UNREAD = Set.of(String.class, byte[].class, InputStream.class);

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext message) throws IOException {
        if (Stream.of(message.getAnnotations()).anyMatch(StreamedBody.class::isInstance)) {
            return message.proceed();
        }
        if (!UNREAD.contains(message.getType())) {
            demandJson(message.getMediaType());
        }
        try {
            message.setInputStream(inUtf8(message.getInputStream()));
            Object body = message.proceed();
            if (body == null) {
                throw new Problem.InvalidInput("", "Het bericht is leeg.");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw JsonFlaw.problem(e);
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException json) {
                throw JsonFlaw.problem(json);
            }
            throw e;
        } catch (CharacterCodingException _) {
            throw new Problem.InvalidInput("", "Het bericht is geen geldige UTF-8.");
        } catch (IOException _) {
            throw new Problem.InvalidInput("", "Het bericht is niet heel aangekomen.");
        }
    }

    /// Other readers of the platform would make a record of plain text.
    private static void demandJson(MediaType type) {
        String format = type == null ? "" : type.getSubtype();
        if (!format.equals("json") && !format.endsWith("+json")) {
            throw new NotSupportedException();
        }
    }

    /// Checked before it is read: the JSON parser takes overlong forms, in which a character can hide from a filter.
    private static InputStream inUtf8(InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return new ByteArrayInputStream(bytes);
    }
}
