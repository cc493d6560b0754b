package dev.livegate.checklist.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.checklist")
interface RoundConfig {

    /** How long after a change we look again; what changes within that time is looked at once. */
    @WithDefault("1s")
    Duration lookAfter();

    /** How many lists are gone through a minute where nothing else happened; 0 for none. */
    @WithDefault("60")
    int sweep();
}
