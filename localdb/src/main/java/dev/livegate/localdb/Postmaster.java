package dev.livegate.localdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What postmaster.pid says of a server that lives. */
record Postmaster(long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static Optional<Postmaster> of(Path data) {
        try {
            return parsed(Files.readAllLines(data.resolve("postmaster.pid"))).filter(found -> found.livesIn(data));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Postmaster> parsed(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(PID_LINE).strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /** The file outlives a crash, and the kernel gives process ids out again: a server sits in its data directory. */
    private boolean livesIn(Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }
}
