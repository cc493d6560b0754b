package dev.livegate.deployment.handoff;

import dev.livegate.platform.audit.AuditEvent;

enum HandoffEvent implements AuditEvent {
    HANDOFF_CREATED,
    HANDOFF_REVOKED,
    HANDOFF_DONE
}
