package io.keguan.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs that come as a library, once per machine and version. */
final class PostgresBinaries {

    static final String VERSION = "18";

    private static final List<String> ARCHIVES = List.of("postgres-linux-x86_64.txz", "postgres-linux-arm_64.txz",
            "postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");

    private PostgresBinaries() {}

    /** Several launchers may unpack at the same time: each does so aside, and the first rename wins. */
    static Path unpackedIn(Path folder) {
        var done = folder.resolve("postgres-" + VERSION);
        if (Files.isExecutable(done.resolve("bin/postgres"))) {
            return done;
        }
        try (var archive = open()) {
            Files.createDirectories(folder);
            var aside = Files.createTempDirectory(folder, ".postgres");
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, aside);
            try {
                Files.move(aside, done, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                delete(aside);
            } catch (IOException e) {
                delete(aside);
                if (!Files.isExecutable(done.resolve("bin/postgres"))) {
                    throw e;
                }
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + folder, e);
        }
    }

    private static InputStream open() {
        return ARCHIVES.stream()
                .map(name -> PostgresBinaries.class.getResourceAsStream("/" + name))
                .filter(
                        stream -> stream != null)
                .findFirst()
                .orElseThrow(() -> new LaunchFailure(
                        "No PostgreSQL for this machine (" + System.getProperty("os.name") + " "
                                + System.getProperty("os.arch") + "); Linux and macOS on amd64 and arm64 are served"));
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    var mode = (entry.getMode() & 0111) == 0 ? "rw-r--r--" : "rwxr-xr-x";
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
