package dev.livegate;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/**
 * Runs Livegate; with the word {@code health} it asks a Livegate that runs beside it, for containers without a shell, and
 * with {@code migrate} it brings the database up to date and ends.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... words) {
        if (List.of(words).contains("health")) {
            System.exit(Loopback.isReady(System.getenv().getOrDefault("PORT", "8080")) ? 0 : 1);
        }
        if (List.of(words).contains("migrate")) {
            // It answers nobody, and may run beside the Livegate that is to be replaced.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.port", "0");
            Quarkus.run(Migration.class, words);
        } else {
            Quarkus.run(words);
        }
    }
}
