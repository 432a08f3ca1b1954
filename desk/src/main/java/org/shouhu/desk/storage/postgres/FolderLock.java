package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.shouhu.desk.storage.StartFailure;

/** One process uses a data folder at a time; the operating system lets the lock go when that process dies. */
record FolderLock(FileChannel channel) implements AutoCloseable {
    static FolderLock take(PostgresFolder folder) {
        try {
            Files.createDirectories(folder.data());
            var channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return new FolderLock(channel);
                }
            } catch (OverlappingFileLockException ourOwn) {
                // Held by another server within this process: told below like any other holder.
            }
            channel.close();
        } catch (IOException unwritable) {
            throw new StartFailure(
                    "The data folder " + folder.data().toAbsolutePath()
                            + " cannot be written; choose another with --data.",
                    unwritable);
        }
        throw new StartFailure("Another Shouhu uses the data folder "
                + folder.data().toAbsolutePath() + "; stop it first or choose another folder with --data.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }
}
