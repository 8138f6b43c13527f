package nl.kcc.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import nl.kcc.infra.PartFailure;

/// Keeps two runs off the same folder. The operating system ends the lock with the process, however that ends; the file
/// `run.pid` tells `./kcc down` which process to ask.
record RunLock(FileChannel channel) implements AutoCloseable {

    static RunLock take(Path home) {
        var file = home.resolve("run.pid");
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new PartFailure("It runs already, as process %s on %s; stop that with ./kcc down."
                        .formatted(Files.readString(file).strip(), home));
            }
            write(channel, ProcessHandle.current().pid() + "\n");
            return new RunLock(channel);
        } catch (AccessDeniedException e) {
            throw new PartFailure("The folder " + home + " cannot be written to; give " + System.getProperty("user.name")
                    + " the right to, or choose another one with KCC_HOME.", e);
        } catch (FileSystemException e) {
            throw new PartFailure("The folder " + home + " cannot be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
