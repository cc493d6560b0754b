package dev.livegate.localdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory that keeps one server: data, passwords, lock. */
final class Home {
    private Home() {}

    static Path of(Path wanted) {
        Path home = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw unwritable(home, e);
        }
        return home;
    }

    static Lock lock(Path home) {
        try {
            var channel =
                    FileChannel.open(home.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return channel::close;
        } catch (IOException e) {
            throw unwritable(home, e);
        }
    }

    static Unavailable unwritable(Path home, IOException cause) {
        return new Unavailable(
                "The data directory %s cannot be written: free some disk space or choose another with --data."
                        .formatted(home),
                cause);
    }

    /** Held while a server starts, so that two starts on one directory become one server and one adoption. */
    interface Lock extends AutoCloseable {
        void release() throws IOException;

        @Override
        default void close() {
            try {
                release();
            } catch (IOException e) {
                throw new Unavailable("The lock of the data directory could not be released.", e);
            }
        }
    }
}
