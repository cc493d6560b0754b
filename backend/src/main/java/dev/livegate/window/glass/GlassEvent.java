package dev.livegate.window.glass;

import dev.livegate.platform.audit.AuditEvent;

enum GlassEvent implements AuditEvent {
    WINDOW_GLASS_BROKEN,
    WINDOW_GLASS_MENDED
}
