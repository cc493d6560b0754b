package dev.livegate.verification.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.verification")
public interface VerificationConfig {

    /** How long a PASS opens the gate. */
    @WithDefault("60m")
    Duration validity();
}
