package dev.livegate.platform.access.token;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "livegate.access")
interface TokenConfig {

    /** {@code kid:base64(PKCS#8 EC P-256)}, several separated by commas: the first signs, all verify. */
    Optional<String> signingKeys();
}
