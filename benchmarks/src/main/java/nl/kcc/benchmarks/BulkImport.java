package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.IntStream;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// How fast the contacts of a file are stored, and in how much memory, beside a bare `COPY` of the same contacts.
record BulkImport(Stage stage, int rows, Report report) {
    private static final Instant FIRST = Instant.parse("2025-11-01T08:00:00Z");
    private static final int ROWS_OF_A_PIECE = 200;

    void measure() throws IOException, InterruptedException, SQLException {
        report.heading("Import of %,d rows".formatted(rows));
        long highest = 0;
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long start = System.nanoTime();
            var answer = http.sendAsync(request(), BodyHandlers.ofString());
            var end = answer.thenApply(_ -> System.nanoTime());
            while (!answer.isDone()) {
                highest = Math.max(highest, ManyScreens.Metrics.ask(http, stage.intake()).heapBytes());
                // Once a second: to tell of itself costs the service something.
                Thread.sleep(1000);
            }
            double seconds = (end.join() - start) / 1e9;
            var told = answer.join().body();
            if (!Asking.field(told, "accepted").equals(String.valueOf(rows))) {
                throw new IOException("not all rows were accepted: " + told.substring(0, Math.min(told.length(), 500)));
            }
            tell(seconds, highest >> 20);
        }
    }

    private void tell(double seconds, long heapMegabytes) throws IOException, SQLException {
        double copy;
        try (var connection = stage.connect(Service.INTAKE)) {
            copy = new BareCopy(connection, "contact", stage.folder().resolve("contacts")).run();
        }
        report.line("| seconds | rows/s, goal ≥ 5,000 | bare COPY of the contacts, rows/s | share "
                + "| heap of intake, highest of all seconds MB, goal ≤ 256 | resident MB |");
        report.line("|---:|---:|---:|---:|---:|---:|");
        report.line(String.format(Locale.ROOT, "| %.1f | %,.0f | %,.0f | %.0f %% | %d | %d |", seconds, rows / seconds,
                rows / copy, 100 * copy / seconds, heapMegabytes,
                Memory.residentMegabytes(stage.product().service(Service.INTAKE).pid())));
        report.text(
                "intake runs with -Xmx256m. For each row it stores an interaction, a contact, an event and the row's number.");
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(stage.intake().resolve("/v1/contacts/_import"))
                .header("Authorization", User.AGENT.authorization(stage.product().localPassword()))
                .header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofByteArrays(this::pieces)).build();
    }

    private Iterator<byte[]> pieces() {
        return IntStream.iterate(0, first -> first < rows, first -> first + ROWS_OF_A_PIECE)
                .mapToObj(first -> piece(first, Math.min(first + ROWS_OF_A_PIECE, rows))).iterator();
    }

    private static byte[] piece(int first, int end) {
        var lines = new StringBuilder();
        IntStream.range(first, end).forEach(i -> lines.append(row(i)));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// One in three is of a person who is known, and one in seven is open.
    private static String row(int i) {
        return """
                {"sourceId":"B-%d","municipality":"GM0344","channel":"%s","occurredAt":"%s",%s"topic":"paspoort-aanvragen",\
                "summary":"Wat kost een nieuw paspoort, en hoe lang duurt het?"%s}
                """.formatted(i, i % 3 == 0 ? "EMAIL" : "PHONE", FIRST.plusSeconds(i * 20L % 31_000_000),
                i % 3 == 0 ? "\"person\":{\"type\":\"EMAIL\",\"value\":\"burger.%d@example.org\"},".formatted(i) : "",
                i % 7 == 0 ? "" : ",\"outcome\":\"ANSWERED\"");
    }
}
