package dev.livegate.provisioning;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.mode.StartupRule;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** What a preview forgives and production does not (C14). */
@Singleton
public class Leniency implements StartupRule {

    private static final Set<Integer> SIGNS_OF_LIFE = Set.of(401, 403, 404, 405);

    private final ProvisioningConfig config;
    private final Mode mode;

    Leniency(ProvisioningConfig config, ModeConfig mode) {
        this.config = config;
        this.mode = mode.mode();
    }

    public boolean isDryRun() {
        return config.dryRun();
    }

    public boolean accepts(int status) {
        return status / 100 == 2 || (isLenient() && SIGNS_OF_LIFE.contains(status));
    }

    /** Every result says when it was forgiven. */
    public String words(String answer, int status) {
        return status / 100 == 2 ? answer : answer + ", which a preview accepts";
    }

    @Override
    public Optional<String> objection(Mode wanted) {
        boolean forgives = config.dryRun() || config.lenient().orElse(false);
        return wanted.isPreview() || !forgives
                ? Optional.empty()
                : Optional.of(
                        "livegate.provisioning.dry-run and livegate.provisioning.lenient are for previews: remove them");
    }

    private boolean isLenient() {
        return config.lenient().orElse(mode.isPreview());
    }
}
