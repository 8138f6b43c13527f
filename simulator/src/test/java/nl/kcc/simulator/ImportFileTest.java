package nl.kcc.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import picocli.CommandLine;

class ImportFileTest {

    @TempDir
    Path folder;
    private HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private String answer = "";
    private int status = 200;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            asked.add(call.getRequestURI() + " " + call.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        Files.writeString(folder.resolve("password"), "geheim");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFileIsSentAsItIsAndTheReportIsShown() throws IOException {
        answer = """
                {"rows": 3, "accepted": 1, "repeated": 1, "refusedRows": 1,
                 "refused": [{"row": 3, "field": "channel", "message": "Kies een kanaal."}]}""";

        assertThat(run("contacten.csv", "bronnummer;kanaal\n1;fax\n", "--dry-run")).isEqualTo(1);

        assertThat(asked).containsExactly("/v1/contacts/_import?dryRun=true text/csv bronnummer;kanaal\n1;fax\n");
        assertThat(told()).contains("rows 3, would be registered 1, there before 1, refused 1")
                .contains("row 3 channel: Kies een kanaal.");
    }

    @Test
    void aFileWithoutARefusedRowEndsWell() throws IOException {
        answer = "{\"rows\": 1, \"accepted\": 1, \"repeated\": 0, \"refusedRows\": 0, \"refused\": []}";

        assertThat(run("contacten.ndjson", "{}\n")).isZero();

        assertThat(asked).containsExactly("/v1/contacts/_import application/x-ndjson {}\n");
    }

    @Test
    void whatTheServiceRefusesIsSaidInItsWords() throws IOException {
        status = 400;
        answer = "{\"detail\": \"De kop van kolom 1 is niet bekend.\"}";

        assertThat(run("contacten.csv", "x\n")).isNotIn(0, 1);
    }

    @Test
    void anUnknownKindOfFileIsNotSent() throws IOException {
        assertThat(run("contacten.xlsx", "x")).isNotIn(0, 1);

        assertThat(asked).isEmpty();
    }

    private int run(String name, String text, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(Files.writeString(folder.resolve(name), text).toString(), "--intake",
                "http://127.0.0.1:" + server.getAddress().getPort(), "--password-file", folder.resolve("password").toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new ImportFile(new PrintStream(told, true, StandardCharsets.UTF_8)))
                .setExecutionExceptionHandler((_, _, _) -> 2).execute(arguments.toArray(String[]::new));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
