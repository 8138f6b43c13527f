package nl.kcc.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import nl.kcc.infra.Folders;
import nl.kcc.infra.FreePorts;
import nl.kcc.infra.PartFailure;

/// The inbox of a Dovecot on a free port and in a folder of its own: whatever the user and the password. The try-out mail server
/// looks at all its mails to find one, so it would be what is measured.
final class DovecotInbox implements AutoCloseable {
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));
    /// Dovecot gives mailboxes to no one with root's rights.
    private static final String OWNER = IS_ROOT ? "nobody" : System.getProperty("user.name");
    private static final String SETTINGS = """
            protocols = imap
            listen = 127.0.0.1
            base_dir = %1$s/run
            state_dir = %1$s/state
            log_path = %1$s/dovecot.log
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:%1$s/mail
            mail_uid = %2$s
            mail_gid = %3$s
            first_valid_uid = 1
            first_valid_gid = 1
            passdb {
              driver = static
              args = nopassword=y
            }
            userdb {
              driver = static
              args = home=%1$s
            }
            service imap-login {
              inet_listener imap {
                port = %4$d
              }
              inet_listener imaps {
                port = 0
              }
              %5$s
            }
            %6$s
            """;
    private static final String NOT_AS_ROOT = """
            default_internal_user = %1$s
            default_internal_group = %2$s
            default_login_user = %1$s
            service anvil {
              chroot =
            }""";

    private final Path folder;
    private final int port = FreePorts.next();
    private final Process server;

    /// @throws PartFailure when Dovecot is not installed
    DovecotInbox() throws IOException, InterruptedException {
        var program = Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(path -> Path.of(path, "dovecot")).filter(Files::isExecutable).findFirst().orElseThrow(
                        () -> new PartFailure(
                                "A real mail server is needed: install Dovecot (on Debian: apt-get install dovecot-imapd)."));
        // Short and open to all: sockets have short names, and Dovecot's processes other owners.
        folder = Files.setPosixFilePermissions(Files.createTempDirectory("dovecot"),
                PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var each : List.of("", "cur", "new", "tmp")) {
            giveAway(Files.createDirectories(folder.resolve("mail").resolve(each)));
        }
        var group = IS_ROOT ? "nogroup" : Files.getAttribute(folder, "posix:group").toString();
        var settings = Files.writeString(folder.resolve("dovecot.conf"), SETTINGS.formatted(folder, OWNER, group, port,
                IS_ROOT ? "" : "chroot =", IS_ROOT ? "" : NOT_AS_ROOT.formatted(OWNER, group)));
        server = new ProcessBuilder(program.toString(), "-F", "-c", settings.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        while (!answers()) {
            if (!server.isAlive()) {
                throw new PartFailure("Dovecot does not start: " + Files.readString(folder.resolve("output")));
            }
            // Nothing tells that it listens; it is asked.
            Thread.sleep(50);
        }
    }

    int port() {
        return port;
    }

    /// As a delivery agent does: written aside, then moved into its place.
    void deliver(int number, String message) throws IOException {
        var aside = folder.resolve("mail/tmp/%d.bench".formatted(number));
        giveAway(Files.write(aside, message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        Files.move(aside, folder.resolve("mail/new/%d.bench".formatted(number)));
    }

    private static void giveAway(Path file) throws IOException {
        Files.setOwner(file, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
    }

    private boolean answers() {
        try (var connection = new Socket("127.0.0.1", port)) {
            return connection.getInputStream().read() == '*';
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
        Folders.delete(folder);
    }
}
