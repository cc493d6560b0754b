package dev.livegate.platform.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "livegate.web")
interface WebConfig {

    /** Other origins whose pages may call the API, such as https://console.example.com; empty means none. */
    Optional<Set<String>> allowedOrigins();
}
