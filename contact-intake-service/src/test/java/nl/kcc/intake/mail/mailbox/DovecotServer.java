package nl.kcc.intake.mail.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import nl.kcc.intake.mail.MailProgram;

/// The Dovecot that is installed on this machine, on a free port and with a folder of its own. It keeps its mails when it
/// stops, as real servers do.
final class DovecotServer implements TestMailServer {

    private static final Optional<Path> PROGRAM = Stream
            .concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, "dovecot")).filter(Files::isExecutable).findFirst();
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));
    /// Dovecot gives mailboxes to no one with root's rights.
    private static final String OWNER = IS_ROOT ? "nobody" : System.getProperty("user.name");

    private final String address;
    private final String password;
    private final int port;
    private final Path folder;
    private final MailProgram program;
    private Process server;
    private int delivered;

    DovecotServer(String address, String password) {
        this.address = address;
        this.password = password;
        this.port = freePort();
        this.folder = newFolder();
        this.program = new MailProgram(0, port, password);
        doInFolder(() -> {
            for (String each : List.of("cur", "new", "tmp")) {
                Files.createDirectories(inbox().resolve(each));
            }
            try (Stream<Path> all = Files.walk(folder.resolve("mail"))) {
                for (Path each : all.toList()) {
                    giveAway(each);
                }
            }
            Files.writeString(folder.resolve("dovecot.conf"), settings());
        });
    }

    static boolean isInstalled() {
        return PROGRAM.isPresent();
    }

    private String settings() {
        return """
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
                  args = password=%4$s
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
                """.formatted(folder, OWNER, group(), password, port, IS_ROOT ? "" : "chroot =",
                IS_ROOT ? "" : """
                        default_internal_user = %1$s
                        default_internal_group = %2$s
                        default_login_user = %1$s
                        service anvil {
                          chroot =
                        }""".formatted(OWNER, group()));
    }

    private String group() {
        return IS_ROOT ? "nogroup" : inFolder(() -> Files.getAttribute(inbox(), "posix:group").toString());
    }

    @Override
    public void start() {
        server = inFolder(() -> new ProcessBuilder(PROGRAM.orElseThrow().toString(), "-F", "-c",
                folder.resolve("dovecot.conf").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile()).start());
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(this::answers);
    }

    private boolean answers() {
        try (var connection = new Socket("127.0.0.1", port)) {
            return connection.getInputStream().read() == '*';
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.destroy();
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> !server.isAlive());
            server = null;
        }
    }

    /// As a delivery agent does (Maildir): written aside, then moved into its place.
    @Override
    public void deliver(String message) {
        delivered++;
        String name = "%d.M%dP1.test".formatted(1_000_000_000 + delivered, delivered);
        doInFolder(() -> {
            Path aside = inbox().resolve("tmp").resolve(name);
            Files.write(aside, message.replace("\n", "\r\n").getBytes(UTF_8));
            giveAway(aside);
            Files.move(aside, inbox().resolve("new").resolve(name));
        });
    }

    @Override
    public void numberAnew() {
        stop();
        doInFolder(() -> {
            Path numbers = inbox().resolve("dovecot-uidlist");
            String[] lines = Files.readString(numbers).split("\n", 2);
            String validity = lines[0].replaceFirst(" V(\\d+) ", " V1234567890 ");
            Files.writeString(numbers, validity + "\n" + lines[1]);
            try (Stream<Path> indexes = Files.list(inbox())) {
                for (Path index : indexes.filter(file -> file.getFileName().toString().startsWith("dovecot.index")).toList()) {
                    Files.delete(index);
                }
            }
        });
        start();
    }

    private Path inbox() {
        return folder.resolve("mail");
    }

    @Override
    public int imapPort() {
        return port;
    }

    @Override
    public int messages(String name) {
        return program.folder(address, name).size();
    }

    @Override
    public List<String> flags() {
        return program.flags(address);
    }

    @Override
    public void close() {
        stop();
        doInFolder(() -> {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        });
    }

    private static void giveAway(Path file) throws IOException {
        Files.setOwner(file, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
    }

    /// Short and open to all: sockets have short names, and Dovecot's processes other owners.
    private static Path newFolder() {
        return inFolder(() -> {
            Path made = Files.createTempDirectory("dovecot");
            return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        });
    }

    private static int freePort() {
        return inFolder(() -> {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        });
    }

    private interface FileWork<T> {
        T run() throws IOException;
    }

    private interface FileSteps {
        void run() throws IOException;
    }

    private static <T> T inFolder(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void doInFolder(FileSteps steps) {
        inFolder(() -> {
            steps.run();
            return null;
        });
    }
}
