package nl.kcc.edge.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A problem as a page, for who followed a link or typed an address.
final class ProblemPage {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String PAGE = read();

    private ProblemPage() {
    }

    static String of(ProblemDetails problem) {
        return PAGE.replace("<!-- titel -->", escaped(problem.title())).replace("<!-- uitleg -->", escaped(problem.detail()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String read() {
        try (InputStream page = ProblemPage.class.getResourceAsStream("/META-INF/edge/probleem.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
