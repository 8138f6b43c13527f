package nl.kcc.intake.webform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

/// A form with files as browsers send it: names of files in UTF-8, and its length said beforehand.
final class BrowserForm {

    private static final String BOUNDARY = "----formboundary7MA4YWxk";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    BrowserForm field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    BrowserForm file(String name, byte[] content) {
        return part("name=\"attachment\"; filename=\"" + name + "\"", "Content-Type: image/jpeg\r\n", content);
    }

    private BrowserForm part(String disposition, String type, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n".formatted(BOUNDARY, disposition, type)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HttpResponse<String> send(String path) throws IOException, InterruptedException {
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).expectContinue(true)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
