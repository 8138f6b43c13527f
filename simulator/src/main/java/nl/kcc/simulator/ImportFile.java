package nl.kcc.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.kcc.simulator.wire.Json;
import nl.kcc.simulator.wire.LocalPassword;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The program behind `./kcc import`.
@Command(name = "./kcc import", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Registers the contacts of a file: CSV (separated by ; or , with Dutch headings) or NDJSON. Each row needs a number",
        "of its own, and is registered once however often the file is sent: after a breakdown run the same command again.",
        "Exits with 1 when rows were refused." }, usageHelpAutoWidth = true)
public final class ImportFile implements Callable<Integer> {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int MOST_TO_SHOW = 20;

    @Parameters(paramLabel = "FILE", description = "Its name ends in .csv, .txt, .ndjson or .jsonl.")
    Path file;
    @Option(names = "--dry-run", description = "Tell what would come of it, and keep nothing.")
    boolean dryRun;
    @Option(names = "--user", defaultValue = "agent", description = "Who imports (default: ${DEFAULT-VALUE}).")
    String user;
    @Option(names = "--intake", defaultValue = "http://127.0.0.1:8081", description = "Default: ${DEFAULT-VALUE}.")
    URI intake;
    @Option(names = "--password-file", description = {
            "File with the password (default: KCC_LOCAL_PASSWORD, else what ./kcc up wrote)." })
    Path passwordFile;

    private final PrintStream out;

    public ImportFile(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ImportFile(System.out)).setExecutionExceptionHandler((problem, _, _) -> {
            System.err.println(problem.getMessage());
            return 2;
        }).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(intake.resolve("/v1/contacts/_import" + (dryRun ? "?dryRun=true" : "")))
                .header("Authorization", "Basic " + basic(LocalPassword.read(passwordFile))).header("Content-Type", type());
        HttpResponse<String> answer;
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            answer = http.send(request.POST(body()).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The connection broke (" + e.getMessage() + "). Run the same command again: "
                    + "what was stored is passed over.", e);
        }
        return report(answer.statusCode(), Json.read(answer.body()));
    }

    private String type() {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".txt")) {
            return "text/csv";
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return "application/x-ndjson";
        }
        throw new IllegalStateException(file + " is neither .csv, .txt, .ndjson nor .jsonl.");
    }

    /// Goes no faster than the service reads, so that the bar tells how far the service is.
    private BodyPublisher body() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("There is no file " + file + " that can be read.");
        }
        long size = Files.size(file);
        return size == 0 ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), size);
    }

    private InputStream open() {
        try {
            return ProgressBar.wrap(Files.newInputStream(file),
                    new ProgressBarBuilder().setTaskName(file.getFileName().toString())
                            .setInitialMax(Files.size(file)).setUnit(" MB", MEGABYTE).setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(500));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String basic(String password) {
        return Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    private int report(int status, JsonNode answer) {
        if (status != 200) {
            throw new IllegalStateException("Refused with " + status + ": " + answer.path("detail").asText());
        }
        out.printf("%nrows %d, %s %d, there before %d, refused %d%n", answer.path("rows").asLong(),
                dryRun ? "would be registered" : "registered", answer.path("accepted").asLong(),
                answer.path("repeated").asLong(), answer.path("refusedRows").asLong());
        int shown = 0;
        for (JsonNode refused : answer.path("refused")) {
            if (shown++ < MOST_TO_SHOW) {
                out.printf("row %d %s: %s%n", refused.path("row").asLong(), refused.path("field").asText(),
                        refused.path("message").asText());
            }
        }
        long more = answer.path("refusedRows").asLong() - Math.min(shown, MOST_TO_SHOW);
        if (more > 0) {
            out.printf("and %d more%n", more);
        }
        return answer.path("refusedRows").asLong() == 0 ? 0 : 1;
    }
}
