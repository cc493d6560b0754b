package dev.livegate.pack;

import dev.livegate.platform.audit.AuditEvent;

enum PackEvent implements AuditEvent {
    DEPLOY_PACK_GENERATED
}
