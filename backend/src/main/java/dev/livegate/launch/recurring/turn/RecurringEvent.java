package dev.livegate.launch.recurring.turn;

import dev.livegate.platform.audit.AuditEvent;

enum RecurringEvent implements AuditEvent {
    RECURRING_LAUNCH_ADDED,
    RECURRING_LAUNCH_CHANGED,
    RECURRING_LAUNCH_DELETED,
    RECURRING_LAUNCH_PAUSED,
    RECURRING_LAUNCH_RESUMED,
    RECURRING_LAUNCH_ENDED,
    RECURRING_LAUNCH_BEGUN,
    RECURRING_LAUNCH_SKIPPED,
    RECURRING_LAUNCH_MISSED
}
