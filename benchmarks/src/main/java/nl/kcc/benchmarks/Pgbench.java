package nl.kcc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.kcc.infra.Superuser;

/// PostgreSQL's own load program, with a script of our own, on the server that the product uses.
record Pgbench(Path program, Superuser server, String database) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/pgbench"), Path.of("/usr/local/bin/pgbench"),
            Path.of("/opt/homebrew/bin/pgbench"));

    static Optional<Path> find() {
        var onThePath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"));
        return Stream.concat(onThePath, PLACES.stream()).filter(Files::isExecutable).findFirst();
    }

    /// @return transactions per second
    double run(Path script, int clients, Duration length) throws IOException, InterruptedException {
        var output = call("-n", "-M", "prepared", "-c", String.valueOf(clients), "-j", String.valueOf(Math.min(clients, 2)),
                "-T", String.valueOf(length.toSeconds()), "-f", script.toString(), database);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("pgbench says: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    String version() throws IOException, InterruptedException {
        return call("--version").strip();
    }

    private String call(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", server.host());
        builder.environment().put("PGPORT", String.valueOf(server.port()));
        builder.environment().put("PGUSER", server.user());
        builder.environment().put("PGPASSWORD", server.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return output;
    }
}
