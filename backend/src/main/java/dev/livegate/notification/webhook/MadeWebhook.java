package dev.livegate.notification.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret is in this answer and nowhere else. */
@RegisterForReflection
@Schema(name = "MadeWebhook")
record MadeWebhook(String secret, boolean shownOnce, WebhookView item) {

    @Override
    public String toString() {
        return "***";
    }
}
