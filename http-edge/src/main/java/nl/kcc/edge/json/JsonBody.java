package nl.kcc.edge.json;

import java.io.CharConversionException;
import java.io.IOException;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonProcessingException;

import nl.kcc.edge.Problem;

/// Reads the message that a resource asks for, and says what is wrong with it when it cannot be read. Only here is a
/// JSON failure the client's; anywhere else it is ours.
@Provider
class JsonBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext message) throws IOException {
        try {
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
        } catch (CharConversionException _) {
            throw new Problem.InvalidInput("", "Het bericht is geen geldige UTF-8.");
        }
    }
}
