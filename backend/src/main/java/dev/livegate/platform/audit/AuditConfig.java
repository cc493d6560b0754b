package dev.livegate.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.audit")
interface AuditConfig {

    /** How old the newest checkpoint may grow; what was written since is protected by the chain alone. */
    @WithDefault("1h")
    Duration checkpointEvery();

    /** Months of records that are kept; younger than a year is never retired. */
    @WithDefault("36")
    @Min(13)
    int keepMonths();
}
