package dev.livegate.verification.waiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.lookout")
interface LookoutConfig {

    /** Before the first look; each further wait is half as long again. */
    @WithDefault("5s")
    Duration first();

    @WithDefault("2m")
    Duration longest();

    /** After so many looks nobody is expected any more; with the usual waits that is about two hours. */
    @WithDefault("70")
    int most();
}
