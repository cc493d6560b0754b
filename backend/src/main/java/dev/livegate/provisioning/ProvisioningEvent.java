package dev.livegate.provisioning;

import dev.livegate.platform.audit.AuditEvent;

enum ProvisioningEvent implements AuditEvent {
    PROVISIONING_QUEUED,
    PROVISIONING_COMPLETE,
    PROVISIONING_FAILED,
    PROVISIONING_RETRIED
}
