package dev.livegate.golive;

import dev.livegate.platform.audit.AuditEvent;

/** Going live and reverting are written by deployment, which moves the phase. */
enum GoLiveEvent implements AuditEvent {
    GO_LIVE_BLOCKED
}
