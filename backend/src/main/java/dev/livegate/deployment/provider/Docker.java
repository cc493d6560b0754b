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
class Docker implements Provider {

    @Override
    public String id() {
        return "docker";
    }

    @Override
    public String label() {
        return "Docker on your own server";
    }

    @Override
    public String goodFor() {
        return "Full control on a server of your own, with Docker Compose.";
    }

    @Override
    public boolean needsCard() {
        return false;
    }

    @Override
    public String sleep() {
        return "Nothing sleeps as long as your server runs.";
    }

    @Override
    public String secretsAt() {
        return "In the file .env beside docker-compose.yml on your server.";
    }

    @Override
    public String databaseUrlAt() {
        return "In your .env: the name of the database's service is the host, such as"
                + " postgresql://acme:…@db:5432/acme?sslmode=disable.";
    }

    @Override
    public List<Fix> databaseSteps() {
        return List.of(
                Fix.copy("See whether the database runs and is healthy", "docker compose ps db"),
                Fix.copy("Read what it says", "docker compose logs --tail 50 db"),
                Fix.text("Inside Compose the host is the service's name, db, never localhost: your app's own /api/ready"
                        + " settles it after the deploy."),
                Fix.text("A database elsewhere must let this check in: open its port in the firewall, with TLS."));
    }

    @Override
    public List<PackKey> keys() {
        return List.of(APP_URL, DATABASE_URL, JWT_SECRET, ENCRYPTION_KEY, SESSION_SECRET, PROBE_TOKEN);
    }

    @Override
    public Fix runInApp(String label, String command) {
        return Fix.copy(label, "docker compose exec app " + command);
    }

    @Override
    public Fix setByHand(String key, String command) {
        return Fix.copy(
                "Add " + key + " to your .env yourself, then enter it under Optional keys",
                "echo \"%s=$(%s)\" >> .env".formatted(key, command));
    }
}
