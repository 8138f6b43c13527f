package nl.kcc.infra;

import java.io.IOException;

/// Ends a child process when this JVM ends, even by `kill -9`: a shell reads from a pipe that only this JVM holds
/// open, and sends the signal once the pipe breaks.
final class Guard {

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    static Guard over(Process child, String signal) throws IOException {
        var shell = new ProcessBuilder("sh", "-c", "read -r _; kill -s \"$1\" \"$0\" 2>/dev/null", "" + child.pid(), signal)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        child.onExit().thenRun(shell::destroyForcibly);
        return new Guard(shell);
    }

    /// No longer needed: the child has ended.
    void dismiss() {
        shell.destroyForcibly();
    }
}
