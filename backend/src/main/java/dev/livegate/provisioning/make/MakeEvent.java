package dev.livegate.provisioning.make;

import dev.livegate.platform.audit.AuditEvent;

enum MakeEvent implements AuditEvent {
    MAKE_SECRET_MADE,
    MAKE_CALLED
}
