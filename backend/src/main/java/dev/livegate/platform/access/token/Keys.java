package dev.livegate.platform.access.token;

import dev.livegate.platform.time.Ids;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The keys of this instance; a preview without any makes one that lives as long as the process. */
@Singleton
class Keys {

    private static final Logger LOG = Logger.getLogger(Keys.class);

    private final KeyRing ring;

    Keys(TokenConfig config) {
        ring = config.signingKeys()
                .filter(text -> !text.isBlank())
                .map(KeyRing::parse)
                .orElseGet(Keys::ephemeral);
    }

    KeyRing ring() {
        return ring;
    }

    private static KeyRing ephemeral() {
        LOG.info("LIVEGATE_SIGNING_KEYS is not set: sessions end when this process ends");
        return KeyRing.of(SigningKey.generate("preview-" + Ids.next()));
    }
}
