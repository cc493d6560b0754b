package dev.livegate.platform.mode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

@ConfigMapping(prefix = "livegate")
public interface ModeConfig {

    /** preview or production. */
    @WithDefault("preview")
    Mode mode();

    /** Where browsers reach this instance; links in mails begin with it. */
    @WithName("public-url")
    @WithDefault("http://localhost:8080")
    String publicUrl();

    Log log();

    interface Log {

        /** One line of JSON an event; production's default. */
        @WithDefault("false")
        boolean json();
    }
}
