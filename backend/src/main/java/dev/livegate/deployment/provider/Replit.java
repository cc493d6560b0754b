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
class Replit implements Provider {

    @Override
    public String id() {
        return "replit";
    }

    @Override
    public String label() {
        return "Replit";
    }

    @Override
    public String goodFor() {
        return "An app that was built on Replit, published with its database in a few taps.";
    }

    @Override
    public boolean needsCard() {
        return true;
    }

    @Override
    public String sleep() {
        return "An autoscale deployment does nothing between requests; choose a Reserved VM for background work.";
    }

    @Override
    public String secretsAt() {
        return "In your Repl, open Publishing, then Secrets; the secrets of the editor are not those of the published app.";
    }

    @Override
    public String databaseUrlAt() {
        return "Replit gives the published app its database by itself. Enter a URL only if your database is elsewhere.";
    }

    @Override
    public List<Fix> databaseSteps() {
        return List.of(
                Fix.text("In your Repl, open Database and make sure that a production database exists."),
                Fix.text("Leave the database URL empty: Replit sets it in the published app only, and your app's own"
                        + " /api/ready settles it."),
                Fix.text("With a database elsewhere, set DATABASE_URL under Publishing, Secrets, and publish again."));
    }

    @Override
    public List<PackKey> keys() {
        return List.of(
                APP_URL,
                DATABASE_URL.madeByProvider("Where your app finds its database; Replit sets it."),
                JWT_SECRET,
                ENCRYPTION_KEY,
                SESSION_SECRET,
                PROBE_TOKEN);
    }

    @Override
    public Fix runInApp(String label, String command) {
        return Fix.copy(
                label
                        + ": the Shell has another database, so put this into .replit, publish once, and take it out again",
                "run = [\"sh\", \"-c\", \"" + command + "; exec npm run start\"]");
    }

    @Override
    public Fix setByHand(String key, String command) {
        return Fix.copy(
                "Make " + key + " in Replit's shell, then enter it under Publishing, Secrets and under Optional keys",
                command);
    }
}
