package dev.livegate.window;

import dev.livegate.platform.audit.AuditEvent;

enum WindowEvent implements AuditEvent {
    WINDOW_ADDED,
    WINDOW_CHANGED,
    WINDOW_DELETED
}
