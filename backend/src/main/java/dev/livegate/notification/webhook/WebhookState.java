package dev.livegate.notification.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an endpoint stands, as seen now: paused ends by itself, off does not. */
@Schema(name = "WebhookState")
enum WebhookState {
    on,
    paused,
    off
}
