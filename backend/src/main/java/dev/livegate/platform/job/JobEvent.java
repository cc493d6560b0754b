package dev.livegate.platform.job;

import dev.livegate.platform.audit.AuditEvent;

enum JobEvent implements AuditEvent {
    JOB_RETRIED
}
