package nl.kcc.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Resident memory of a process, as `ps` tells it on Linux and macOS.
final class Memory {

    private Memory() {
    }

    static long residentMegabytes(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
    }
}
