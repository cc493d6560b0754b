package dev.livegate.deployment.provider;

import static dev.livegate.deployment.provider.PackKey.APP_URL;
import static dev.livegate.deployment.provider.PackKey.DATABASE_URL;
import static dev.livegate.deployment.provider.PackKey.ENCRYPTION_KEY;
import static dev.livegate.deployment.provider.PackKey.JWT_SECRET;
import static dev.livegate.deployment.provider.PackKey.PROBE_TOKEN;
import static dev.livegate.deployment.provider.PackKey.SESSION_SECRET;

import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class Fly implements Provider {

    @Override
    public String id() {
        return "fly";
    }

    @Override
    public String label() {
        return "Fly.io";
    }

    @Override
    public String goodFor() {
        return "An app close to its users in several regions, started from a Dockerfile.";
    }

    @Override
    public boolean needsCard() {
        return true;
    }

    @Override
    public String sleep() {
        return "Machines stop when nobody calls unless min_machines_running is 1; our pack sets it.";
    }

    @Override
    public String secretsAt() {
        return "On your command line, with fly secrets set.";
    }

    @Override
    public String databaseUrlAt() {
        return "On your command line: fly mpg attach prints it for a managed database, fly postgres attach for your own.";
    }

    @Override
    public List<Fix> databaseSteps() {
        return List.of(
                Fix.copy("See your managed databases and their state", "fly mpg list"),
                Fix.copy("Set DATABASE_URL of your app", "fly mpg attach <cluster> --app <app>"),
                Fix.text(
                        "A database on Fly is private: enter its .flympg.net, .flycast or .internal URL, and your app's"
                                + " own /api/ready settles it after the deploy."),
                Fix.text("A .flycast or .internal database has no TLS: keep sslmode=disable in its URL."));
    }

    @Override
    public List<PackKey> keys() {
        return List.of(APP_URL, DATABASE_URL, JWT_SECRET, ENCRYPTION_KEY, SESSION_SECRET, PROBE_TOKEN);
    }

    @Override
    public Fix runInApp(String label, String command) {
        return Fix.copy(label, "fly ssh console -C \"sh -c 'cd /app && " + command + "'\"");
    }

    @Override
    public Fix setByHand(String key, String command) {
        return Fix.copy(
                "Set " + key + " on Fly yourself, then enter it under Optional keys",
                "fly secrets set %s=\"$(%s)\"".formatted(key, command));
    }
}
