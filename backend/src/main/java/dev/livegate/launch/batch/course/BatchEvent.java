package dev.livegate.launch.batch.course;

import dev.livegate.platform.audit.AuditEvent;

enum BatchEvent implements AuditEvent {
    LAUNCH_BATCH_STARTED,
    LAUNCH_BATCH_CANCEL_ASKED,
    LAUNCH_BATCH_COMPLETED,
    LAUNCH_BATCH_FAILED,
    LAUNCH_BATCH_CANCELLED
}
