package dev.livegate.billing;

import dev.livegate.platform.audit.AuditEvent;

public enum BillingEvent implements AuditEvent {
    PLAN_CHANGED,
    SUBSCRIPTION_CHANGED,
    TENANT_SUSPENDED,
    TENANT_RESUMED
}
