package dev.livegate.platform.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "livegate.health")
interface HealthConfig {

    @WithDefault("${quarkus.application.version}")
    String version();

    /** What /health calls the build, for example a commit. */
    @WithDefault("dev")
    String build();

    /** The directory whose free space readiness watches. */
    @WithDefault("${java.io.tmpdir}")
    Path disk();

    /** Below this many free megabytes the instance is not ready. */
    @WithDefault("16")
    int minimumFreeMegabytes();
}
