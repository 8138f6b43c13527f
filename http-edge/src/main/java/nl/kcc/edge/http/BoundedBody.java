package nl.kcc.edge.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import nl.kcc.edge.StreamedBody;

/// Refuses a message that turns out to be too long while it is read, after throwing away what follows within reason.
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class BoundedBody implements ReaderInterceptor {

    private final BodyLimit limit;

    BoundedBody(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext message) throws IOException {
        if (message.getInputStream() != null && !isStreamed(message)) {
            message.setInputStream(new Bounded(message.getInputStream(), limit.limit()));
        }
        return message.proceed();
    }

    private static boolean isStreamed(ReaderInterceptorContext message) {
        return Stream.of(message.getAnnotations()).anyMatch(StreamedBody.class::isInstance);
    }

    private static final class Bounded extends FilterInputStream {

        private final long limit;
        private long read;

        Bounded(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += Math.max(count, 0);
            if (read > limit) {
                in.skip(BodyLimit.PATIENCE - read);
                throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return count;
        }
    }
}
