package nl.kcc.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// How a child process is started.
///
/// @param name of the part, also of its log and process id file
/// @param line the program and its arguments
/// @param environment variables added to those of this JVM
/// @param log where its output is added
/// @param stopSignal that asks it to end in an orderly way, such as `TERM`
public record Command(String name, List<String> line, Map<String, String> environment, Path log, String stopSignal) {

    private static final long LARGE_LOG = 20_000_000;

    /// The size of the log before a start; a large one is put aside first.
    long logSize() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.exists(log) ? Files.size(log) : 0;
    }

    Process launch() throws IOException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /// The `java` that runs this JVM.
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
