package nl.kcc.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A PostgreSQL server on a data folder, run straight from its own programs: that is the way to `kill -9` it and to
/// start it again on the same data.
record PostgresServer(Path folder, Path log, int port, String password, boolean durable) {

    static final String SUPERUSER = "postgres";

    Superuser superuser() {
        return new Superuser("127.0.0.1", port, SUPERUSER, password);
    }

    Part part() {
        var binaries = PostgresBinaries.unpacked();
        var notAsRoot = NotAsRoot.here();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(binaries, notAsRoot);
        }
        own(notAsRoot);
        var line = notAsRoot.command(binaries.resolve("bin/postgres").toString(), "-D", data().toString(),
                "-p", "" + port,
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=200",
                "-c", "fsync=" + onOff(),
                "-c", "synchronous_commit=" + onOff(),
                "-c", "full_page_writes=" + onOff(),
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC");
        // INT is PostgreSQL's "fast" shutdown; TERM would wait for its clients.
        return new ChildProcess(new Command("postgres", line, Map.of(), log, "INT"), () -> Answers.postgres(superuser()));
    }

    private String onOff() {
        return durable ? "on" : "off";
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void own(NotAsRoot notAsRoot) {
        try {
            notAsRoot.own(data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Made beside its place and moved there when complete, so that an interrupted first start does no harm.
    private void initialise(Path binaries, NotAsRoot notAsRoot) {
        var unfinished = folder.resolve("unfinished");
        var secret = folder.resolve("initial-password");
        try {
            Folders.delete(unfinished);
            Folders.delete(data());
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            Files.writeString(secret, password);
            var command = notAsRoot.command(binaries.resolve("bin/initdb").toString(), "-D", unfinished.toString(),
                    "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + secret, "--encoding=UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                    durable ? "--data-checksums" : "--no-sync");
            var initdb = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (initdb.waitFor() != 0) {
                throw new PartFailure("PostgreSQL could not make its data folder: " + LastWords.in(log, 0));
            }
            Files.move(unfinished, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new PartFailure("Interrupted while PostgreSQL made its data folder.", e);
        } finally {
            Folders.delete(secret);
        }
    }
}
