package dev.livegate.inside;

import dev.livegate.platform.audit.AuditEvent;

enum InsideEvent implements AuditEvent {
    INSIDE_FACTS_REPORTED
}
