package io.keguan.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to use a home folder: one launcher at a time. The system gives it back when the holder dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) {
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return new HomeLock(channel);
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process, which is the same answer.
            }
            channel.close();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write to " + home + " (" + e.getMessage()
                    + "); set KEGUAN_HOME to a folder of yours", e);
        }
        throw new LaunchFailure("Another launcher uses " + home + "; stop it with ./keguan down or set KEGUAN_HOME");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
