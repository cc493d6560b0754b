package dev.livegate.localdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** One random password a role, made at the first start and kept in a file that only the owner reads. */
final class Passwords {
    private static final List<String> ROLES = List.of("postgres", "livegate_owner", "livegate_app", "demo");

    private final Properties values;

    private Passwords(Properties values) {
        this.values = values;
    }

    static Passwords in(Path home) {
        Path file = home.resolve("passwords.properties");
        try {
            return Files.exists(file) ? load(file) : create(file);
        } catch (IOException e) {
            throw Home.unwritable(home, e);
        }
    }

    String of(String role) {
        return values.getProperty(role);
    }

    private static Passwords load(Path file) throws IOException {
        var values = new Properties();
        try (var in = Files.newInputStream(file)) {
            values.load(in);
        }
        if (!values.stringPropertyNames().containsAll(ROLES)) {
            throw new Unavailable("The password file %s is damaged: restore it or choose another directory with --data."
                    .formatted(file));
        }
        return new Passwords(values);
    }

    private static Passwords create(Path file) throws IOException {
        if (Files.exists(file.resolveSibling("data"))) {
            throw new Unavailable(
                    "There is data but no password file %s: restore it or choose another with --data.".formatted(file));
        }
        var values = new Properties();
        ROLES.forEach(role -> values.setProperty(role, random()));
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "passwords", ".new", onlyOwner);
        try (var out = Files.newOutputStream(draft)) {
            values.store(out, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return new Passwords(values);
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
