package dev.livegate.platform.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "livegate.listener")
interface ListenerConfig {

    /** A connection pooler in transaction mode cannot carry LISTEN: name the database itself here. */
    @WithDefault("${quarkus.datasource.jdbc.url}")
    String url();

    @WithDefault("${quarkus.datasource.username}")
    String username();

    @WithDefault("${quarkus.datasource.password}")
    String password();
}
