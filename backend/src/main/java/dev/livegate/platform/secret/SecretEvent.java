package dev.livegate.platform.secret;

import dev.livegate.platform.audit.AuditEvent;

enum SecretEvent implements AuditEvent {
    SECRET_UNREADABLE,
    KEY_ROTATION_STARTED,
    KEY_ROTATION_FINISHED
}
