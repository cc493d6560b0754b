package dev.livegate.report.share;

import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.mode.ModeConfig;
import jakarta.inject.Singleton;

/** Addresses that nobody guesses. */
@Singleton
class Addresses {

    private final Secrets secrets;
    private final ModeConfig mode;

    Addresses(Secrets secrets, ModeConfig mode) {
        this.secrets = secrets;
        this.mode = mode;
    }

    String fresh() {
        return secrets.fresh();
    }

    String of(String token) {
        return mode.publicUrl() + "/r/" + token;
    }
}
