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
class Railway implements Provider {

    @Override
    public String id() {
        return "railway";
    }

    @Override
    public String label() {
        return "Railway";
    }

    @Override
    public String goodFor() {
        return "Several services and databases in one project, paid by use.";
    }

    @Override
    public boolean needsCard() {
        return true;
    }

    @Override
    public String sleep() {
        return "Only a service with Serverless switched on sleeps, after 10 quiet minutes; our pack leaves it off.";
    }

    @Override
    public String secretsAt() {
        return "In your Railway project, open the service, then Variables.";
    }

    @Override
    public String databaseUrlAt() {
        return "In your Railway project, open the database, then Variables: copy DATABASE_PUBLIC_URL, or DATABASE_URL if"
                + " the database is to stay private.";
    }

    @Override
    public List<Fix> databaseSteps() {
        return List.of(
                Fix.text(
                        "In your Railway project, open the database, then Settings, Networking, Public Access, and switch"
                                + " it on."),
                Fix.text(
                        "Under Variables, copy DATABASE_PUBLIC_URL; its host ends in .proxy.rlwy.net and its port is not"
                                + " 5432."),
                Fix.copy("Or print it with Railway's command line", "railway variables --service Postgres --kv"),
                Fix.text("Or keep the database private and enter its .railway.internal URL: your app's own /api/ready"
                        + " settles it after the deploy."));
    }

    @Override
    public List<PackKey> keys() {
        return List.of(APP_URL, DATABASE_URL, JWT_SECRET, ENCRYPTION_KEY, SESSION_SECRET, PROBE_TOKEN);
    }

    @Override
    public Fix runInApp(String label, String command) {
        return Fix.copy(label, "railway ssh -- " + command);
    }

    @Override
    public Fix setByHand(String key, String command) {
        return Fix.copy(
                "Set " + key + " on Railway yourself, then enter it under Optional keys",
                "railway variables --set \"%s=$(%s)\"".formatted(key, command));
    }
}
