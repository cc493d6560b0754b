package dev.livegate.notification.webhook;

import dev.livegate.platform.audit.AuditEvent;

public enum WebhookEvent implements AuditEvent {
    WEBHOOK_ADDED,
    WEBHOOK_CHANGED,
    WEBHOOK_DELETED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_PAUSED,
    WEBHOOK_RECOVERED,
    WEBHOOK_DISABLED
}
