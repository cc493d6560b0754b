package dev.livegate.localdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Who uses a server now, told by locks that the kernel takes back from the dead: the last one to leave stops it. */
final class Users implements AutoCloseable {
    private final FileChannel file;
    private @Nullable FileLock mine;

    private Users(FileChannel file, @Nullable FileLock mine) {
        this.file = file;
        this.mine = mine;
    }

    static Users join(Path home) {
        try {
            var file = FileChannel.open(
                    home.resolve("users.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new Users(file, lock(file, true));
        } catch (IOException e) {
            throw Home.unwritable(home, e);
        }
    }

    boolean leave() {
        try {
            if (mine != null) {
                mine.release();
            }
            mine = lock(file, false);
            return mine != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new Unavailable("The lock of the data directory could not be released.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file, boolean shared) throws IOException {
        try {
            return file.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}
