package dev.livegate.platform.flag;

import dev.livegate.platform.audit.AuditEvent;

enum FlagEvent implements AuditEvent {
    FLAG_FLIPPED
}
