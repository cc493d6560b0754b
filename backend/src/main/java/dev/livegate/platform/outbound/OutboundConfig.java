package dev.livegate.platform.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "livegate.outbound")
public interface OutboundConfig {

    /**
     * Preview only: what may be called although it is not public, such as http://localhost:5000-5039 or, for a
     * database, localhost:15432. The word none allows nothing.
     */
    Optional<List<String>> allow();

    /** A name server as host:port instead of the system's own. */
    Optional<String> resolver();

    /** How many calls of one tenant are under way at once; the rest wait their turn. */
    @WithDefault("8")
    int perTenant();

    /** How many calls to one host are under way at once. */
    @WithDefault("8")
    int perHost();

    /** How many databases are looked at together. */
    @WithDefault("32")
    int databases();
}
