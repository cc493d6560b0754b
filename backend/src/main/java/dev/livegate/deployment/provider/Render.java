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
class Render implements Provider {

    @Override
    public String id() {
        return "render";
    }

    @Override
    public String label() {
        return "Render";
    }

    @Override
    public String goodFor() {
        return "A web app with its database in one place, deployed from your repository.";
    }

    @Override
    public boolean needsCard() {
        return true;
    }

    @Override
    public String sleep() {
        return "A free web service stops after 15 quiet minutes and needs up to a minute to wake; from the plan starter on"
                + " it stays awake.";
    }

    @Override
    public String secretsAt() {
        return "In the Render dashboard, open your service, then Environment.";
    }

    @Override
    public String databaseUrlAt() {
        return "In the Render dashboard, open your database, then Connect, External: copy the External Database URL.";
    }

    @Override
    public List<Fix> databaseSteps() {
        return List.of(
                Fix.text("In the Render dashboard, open your database and choose Connect, External."),
                Fix.text("Copy the External Database URL; its host ends in -postgres.render.com."),
                Fix.text("Under Access Control, allow this check's address or 0.0.0.0/0: an empty list keeps everybody"
                        + " outside."),
                Fix.text("Keep the internal URL in your service: the pack sets it by fromDatabase."));
    }

    @Override
    public List<PackKey> keys() {
        return List.of(
                APP_URL,
                DATABASE_URL,
                JWT_SECRET,
                ENCRYPTION_KEY,
                SESSION_SECRET.madeByProvider("Signs session cookies; Render generates it."),
                PROBE_TOKEN);
    }

    @Override
    public Fix runInApp(String label, String command) {
        return Fix.copy(label + ", in your service's Shell on Render", command);
    }

    @Override
    public Fix setByHand(String key, String command) {
        return Fix.copy("Make " + key + " yourself, then enter it under Environment and under Optional keys", command);
    }
}
