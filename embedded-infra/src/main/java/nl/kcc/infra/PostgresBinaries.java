package nl.kcc.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL for this machine, unpacked once from the class path into the folder for temporary files.
final class PostgresBinaries {

    private PostgresBinaries() {
    }

    /// The folder that holds `bin/postgres` and `bin/initdb`.
    static Path unpacked() {
        var archive = archive();
        try {
            var bytes = read(archive);
            var crc = new CRC32();
            crc.update(bytes);
            var user = System.getProperty("user.name");
            var target = Path.of(System.getProperty("java.io.tmpdir"),
                    "kcc-postgresql-%s-%08x".formatted(user, crc.getValue()));
            if (Files.exists(target)) {
                return trusted(target, user);
            }
            var unfinished = Files.createTempDirectory("kcc-postgresql-", PosixFilePermissions
                    .asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new java.io.ByteArrayInputStream(bytes)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, unfinished.resolve(entry.getName()).normalize());
                }
            }
            return publish(unfinished, target);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked", e);
        }
    }

    private static String archive() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "/postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static byte[] read(String archive) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new PartFailure("There is no built-in PostgreSQL for this machine; use docker compose instead.");
            }
            return in.readAllBytes();
        }
    }

    /// Another user of this machine must not be able to give us programs to run.
    private static Path trusted(Path target, String user) throws IOException {
        if (!Files.getOwner(target, LinkOption.NOFOLLOW_LINKS).getName().equals(user)) {
            throw new PartFailure(target + " belongs to someone else; remove it and start again.");
        }
        return target;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to);
        if ((entry.getMode() & 0b001_000_000) != 0) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// Two JVMs may unpack at the same time: the first wins.
    private static Path publish(Path unfinished, Path target) throws IOException {
        try {
            return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lost) {
            Folders.delete(unfinished);
            if (Files.exists(target)) {
                return target;
            }
            throw new FileAlreadyExistsException(target.toString());
        }
    }
}
