package dev.livegate.localdb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version into a cache and made visible by an atomic rename. */
final class Binaries {
    private static final int OWNER_EXECUTES = 0100;

    private Binaries() {}

    /** @param fallback takes the programs where the user has no cache directory that can be written */
    static Path unpacked(Path fallback) {
        try {
            Path directory = cache(fallback).resolve(fingerprint());
            if (!complete(directory)) {
                unpack(directory);
            }
            return directory.resolve("bin");
        } catch (IOException e) {
            throw new Unavailable(
                    "PostgreSQL could not be unpacked: free some disk space (150 MB) and start again.", e);
        }
    }

    /** Never the shared temporary directory: another user could have left programs there for us to run. */
    private static Path cache(Path fallback) throws IOException {
        try {
            return Files.createDirectories(wantedCache());
        } catch (IOException e) {
            return Files.createDirectories(fallback.resolve("postgresql"));
        }
    }

    private static Path wantedCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        boolean root = "root".equals(System.getProperty("user.name"));
        // Root's home is closed to the user nobody, as whom the server may have to run.
        Path base = root ? Path.of("/var/cache") : Path.of(System.getProperty("user.home"), ".cache");
        return (root || xdg == null || xdg.isBlank() ? base : Path.of(xdg)).resolve("livegate/postgresql");
    }

    private static boolean complete(Path directory) {
        return Files.isExecutable(directory.resolve("bin/postgres"));
    }

    private static void unpack(Path directory) throws IOException {
        Path draft = Files.createTempDirectory(directory.getParent(), "unpacking");
        try {
            writeAll(draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!complete(directory)) { // else another process was faster
                throw e;
            }
        } finally {
            Trees.delete(draft);
        }
    }

    private static void writeAll(Path draft) throws IOException {
        var packed =
                new XZCompressorInputStream(new BufferedInputStream(archive().openStream()));
        try (var tar = new TarArchiveInputStream(packed)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, draft);
            }
        }
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path draft) throws IOException {
        Path target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        String mode = (entry.getMode() & OWNER_EXECUTES) == 0 ? "rw-r--r--" : "rwxr-xr-x";
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }

    private static String fingerprint() throws IOException {
        try (var in = new DigestInputStream(archive().openStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL archive() {
        String architecture = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        URL found = Binaries.class.getResource("/postgres-linux-%s.txz".formatted(architecture));
        if (found == null || !System.getProperty("os.name").startsWith("Linux")) {
            throw new Unavailable("There are no PostgreSQL binaries for this machine (%s, %s): set QUARKUS_DATASOURCE_*"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))
                    + " to a server of your own.");
        }
        return found;
    }
}
