package dev.livegate.platform.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

@ConfigMapping(prefix = "livegate.retention")
interface RetentionConfig {

    /** How long each kind of rows is kept, by its name: runs, flows, deployments, batches, facts, mails, calls, notices, deliveries. */
    @WithParentName
    Map<String, Duration> periods();
}
