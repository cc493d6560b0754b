package dev.livegate.testing;

import dev.livegate.localdb.LocalDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A fresh PostgreSQL for one test run. */
public class LocalDb implements QuarkusTestResourceLifecycleManager {

    private static LocalDatabase running;
    private Path home;

    /** For tests that stop, restart or freeze the server, or look behind the application's back. */
    public static LocalDatabase server() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        home = newHome();
        running = LocalDatabase.start(home, 0, false);
        Map<String, String> settings = new HashMap<>();
        running.environment()
                .forEach((name, value) ->
                        settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return settings;
    }

    @Override
    public void stop() {
        running.close();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("livegate-test");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
