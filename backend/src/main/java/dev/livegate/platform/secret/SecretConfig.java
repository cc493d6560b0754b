package dev.livegate.platform.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

@ConfigMapping(prefix = "livegate")
interface SecretConfig {

    /** The key ring: id:base64 of 32 random bytes, comma separated; the first seals, all open. */
    @WithName("encryption-keys")
    Optional<Secret> encryptionKeys();

    /** A ring of one: 32 random bytes as base64 or hex. Beside a ring it opens what it sealed before. */
    @WithName("encryption-key")
    @WithDefault("${ENCRYPTION_KEY:}")
    Optional<Secret> encryptionKey();

    /** Ed25519 seeds in the form of the key ring: the first signs the audit log's checkpoints, all verify them. */
    @WithName("audit.checkpoint-keys")
    Optional<Secret> checkpointKeys();
}
