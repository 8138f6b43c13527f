package nl.kcc.intake.mail.correspondence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;

import nl.kcc.intake.mail.parsing.Attachment;

/// A file of a citizen on its way to an agent's disk. Whatever is in it, no browser is to show or run it in our page.
final class AttachmentDownload {

    private AttachmentDownload() {
    }

    static RestResponse<byte[]> of(Attachment file) {
        return RestResponse.ResponseBuilder.ok(file.bytes(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /// With the name twice (RFC 6266): in ASCII for old programs, and as it is.
    static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, whole);
    }
}
