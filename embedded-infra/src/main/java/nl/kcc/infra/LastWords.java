package nl.kcc.infra;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The sentence in a log that says best why a process ended.
final class LastWords {

    private static final Pattern TRACE = Pattern.compile("^\\s+(at |\\.\\.\\. )|^\\s*$|^\\s*Suppressed:");
    private static final Pattern ALARM = Pattern.compile("\\b(ERROR|FATAL|SEVERE)\\b");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?");

    private LastWords() {
    }

    /// Of what was added to a log file since it had the given size: the last cause or alarm, else the last line.
    static String in(Path log, long since) {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(since);
            return among(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }

    static String among(List<String> lines) {
        var sayings = lines.stream().filter(line -> !TRACE.matcher(line).find()).toList().reversed();
        return sayings.stream().filter(line -> CAUSE.matcher(line).find() || ALARM.matcher(line).find()).findFirst()
                .or(() -> sayings.stream().findFirst())
                .map(line -> CAUSE.matcher(line).replaceFirst(""))
                .orElse("(nothing was logged)");
    }
}
