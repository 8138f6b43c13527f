package nl.kcc.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Dovecot that is installed on this machine, on a free port of the loopback address and in a folder of its own: one mailbox
/// by IMAP and without TLS, whatever the user. It keeps its mails when it stops, as real servers do.
public final class Dovecot implements AutoCloseable {

    private static final Optional<Path> PROGRAM = Stream
            .concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, "dovecot")).filter(Files::isExecutable).findFirst();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
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
            auth_failure_delay = 0
            passdb {
              driver = static
              args = %4$s
            }
            userdb {
              driver = static
              args = home=%1$s
            }
            namespace inbox {
              inbox = yes
              separator = /
            }
            service imap-login {
              inet_listener imap {
                port = %5$d
              }
              inet_listener imaps {
                port = 0
              }
              %6$s
            }
            %7$s
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
    private final ChildProcess server;
    private int delivered;

    /// Not started yet; takes every password.
    ///
    /// @throws PartFailure when Dovecot is not installed
    public static Dovecot forAnyPassword() {
        return new Dovecot("nopassword=y");
    }

    /// Not started yet; takes this password alone.
    ///
    /// @throws PartFailure when Dovecot is not installed
    public static Dovecot forPassword(String password) {
        return new Dovecot("password=" + password);
    }

    private Dovecot(String access) {
        Path program = PROGRAM.orElseThrow(() -> new PartFailure(
                "A real mail server is needed: install Dovecot (on Debian: apt-get install dovecot-imapd)."));
        try {
            // Short and open to all: sockets have short names, and Dovecot's processes other owners.
            folder = Files.setPosixFilePermissions(Files.createTempDirectory("dovecot"),
                    PosixFilePermissions.fromString("rwxr-xr-x"));
            for (var each : List.of("", "cur", "new", "tmp")) {
                giveAway(Files.createDirectories(inbox().resolve(each)));
            }
            String group = IS_ROOT ? "nogroup" : Files.getAttribute(folder, "posix:group").toString();
            Path settings = Files.writeString(folder.resolve("dovecot.conf"), SETTINGS.formatted(folder, OWNER, group, access,
                    port, IS_ROOT ? "" : "chroot =", IS_ROOT ? "" : NOT_AS_ROOT.formatted(OWNER, group)));
            server = new ChildProcess(new Command("dovecot", List.of(program.toString(), "-F", "-c", settings.toString()),
                    Map.of(), folder.resolve("output"), "TERM"), this::greets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isInstalled() {
        return PROGRAM.isPresent();
    }

    public int port() {
        return port;
    }

    /// For the first time, or again after it was stopped. Returns when it answers.
    public void start() {
        server.start();
        server.awaitReady(PATIENCE);
    }

    public void stop() {
        server.stop();
    }

    /// As a delivery agent does (Maildir): written aside, then moved into its place.
    ///
    /// @param message its lines end as those of a text block
    public void deliver(String message) {
        delivered++;
        String name = "%d.M%dP1.kcc".formatted(1_000_000_000 + delivered, delivered);
        Path aside = inbox().resolve("tmp").resolve(name);
        try {
            giveAway(Files.write(aside, message.replace("\n", "\r\n").getBytes(UTF_8)));
            Files.move(aside, inbox().resolve("new").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder in which it keeps the inbox.
    public Path inbox() {
        return folder.resolve("mail");
    }

    private static void giveAway(Path file) throws IOException {
        Files.setOwner(file, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
    }

    private boolean greets() throws IOException {
        try (var connection = new Socket("127.0.0.1", port)) {
            return connection.getInputStream().read() == '*';
        }
    }

    @Override
    public void close() {
        server.stop();
        Folders.delete(folder);
    }
}
