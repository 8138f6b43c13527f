package nl.kcc.intake.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;

import nl.kcc.edge.http.ContentPolicy;

/// A file of a citizen on its way to an agent's disk. Whatever is in it, no browser is to show or run it in our page.
public final class FileDownload {

    private FileDownload() {
    }

    public static RestResponse<byte[]> of(String name, byte[] content) {
        return RestResponse.ResponseBuilder.ok(content, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header(ContentPolicy.HEADER, "default-src 'none'; sandbox; frame-ancestors 'none'")
                .build();
    }

    /// With the name twice (RFC 6266): in ASCII for old programs, and as it is.
    static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, whole);
    }
}
