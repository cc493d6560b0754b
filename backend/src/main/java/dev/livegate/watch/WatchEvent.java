package dev.livegate.watch;

import dev.livegate.platform.audit.AuditEvent;

enum WatchEvent implements AuditEvent {
    WATCH_FAILING,
    WATCH_RECOVERED
}
