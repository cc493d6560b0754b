package dev.livegate.platform.mail;

import dev.livegate.platform.mode.ModeConfig;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** SMTP where a server is named, the inbox where a preview has none. */
class Couriers {

    @Produces
    @Singleton
    Courier courier(MailConfig config, ModeConfig mode, Vertx vertx) {
        return config.host().isEmpty() ? new Kept() : new Smtp(vertx, config, mode);
    }
}
