package dev.livegate.platform.audit;

enum TrailEvent implements AuditEvent {
    AUDIT_CHECKPOINT_CONTRADICTED,
    AUDIT_MONTH_RETIRED
}
