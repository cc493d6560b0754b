package dev.livegate.pack.bundle;

import dev.livegate.deployment.provider.PackKey;
import dev.livegate.deployment.provider.Provider;
import dev.livegate.platform.problem.Fix;
import java.util.List;

/** A provider that nobody has heard of: this class, and its folder of deploy-templates. */
class Heron implements Provider {

    @Override
    public String id() {
        return "heron";
    }

    @Override
    public String label() {
        return "Heron";
    }

    @Override
    public String goodFor() {
        return "Apps that stand on one leg.";
    }

    @Override
    public boolean needsCard() {
        return false;
    }

    @Override
    public String sleep() {
        return "Never.";
    }

    @Override
    public String secretsAt() {
        return "In the nest, under Secrets.";
    }

    @Override
    public String databaseUrlAt() {
        return "In the nest, under Database.";
    }

    @Override
    public List<Fix> databaseSteps() {
        return List.of();
    }

    @Override
    public List<PackKey> keys() {
        return List.of(
                new PackKey("JWT_SECRET", PackKey.Need.required, "Signs the tokens of your users."),
                new PackKey("FEATHERS", PackKey.Need.recommended, "Keeps warm."));
    }

    @Override
    public Fix runInApp(String label, String command) {
        return Fix.copy(label, command);
    }

    @Override
    public Fix setByHand(String key, String command) {
        return Fix.copy(key, command);
    }
}
