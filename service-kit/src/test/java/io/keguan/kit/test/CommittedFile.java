package io.keguan.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the code and kept in the repository; {@code -Dkeguan.update=true} writes it anew. */
final class CommittedFile {

    private CommittedFile() {}

    static void assertSame(Path file, String made) {
        try {
            String kept = Files.exists(file) ? Files.readString(file) : null;
            if (made.equals(kept)) {
                return;
            }
            if (Boolean.getBoolean("keguan.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, made);
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(
                file + " differs from the code; -Dkeguan.update=true writes it anew, review the change");
    }
}
