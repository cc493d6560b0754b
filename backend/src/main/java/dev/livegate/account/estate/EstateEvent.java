package dev.livegate.account.estate;

import dev.livegate.platform.audit.AuditEvent;

enum EstateEvent implements AuditEvent {
    WORKSPACE_EXPORTED,
    WORKSPACE_DELETED
}
