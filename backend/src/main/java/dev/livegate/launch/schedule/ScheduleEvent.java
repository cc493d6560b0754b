package dev.livegate.launch.schedule;

import dev.livegate.platform.audit.AuditEvent;

enum ScheduleEvent implements AuditEvent {
    PRODUCT_DEPLOYMENT_SCHEDULED,
    PRODUCT_DEPLOYMENT_RESCHEDULED,
    PRODUCT_DEPLOYMENT_UNSCHEDULED,
    PRODUCT_DEPLOYMENT_HELD
}
